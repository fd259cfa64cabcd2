import fc from 'fast-check';
import { activityId } from '../../../../WebResources/adapter/activity/record-id';

const HOST = 'tenant.ipscape.com.au';

describe('activityId', () => {
  it('is the UUID of version 5 that other implementations give', async () => {
    // Python: uuid.uuid5(UUID('6f2b3c1e-4d5a-5b8e-9c70-1a2d3e4f5a6b'), 'tenant.ipscape.com.au:19292')
    expect(await activityId(HOST, '19292')).toBe('d16cc77d-f92f-52b3-b1ab-84a998d47c8e');
    expect(await activityId(HOST, '19292', 2)).toBe('d86b1786-89ac-546d-8497-6b0572773971');
  });

  it('does not mind the capitals of the host', async () => {
    expect(await activityId('Tenant.ipSCAPE.com.au', '19292')).toBe(await activityId(HOST, '19292'));
  });

  it('has the version and variant bits of RFC 9562, whatever the interaction', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.integer({ min: 1, max: 9 }), async (interaction, suffix) => {
        throwUnless(await activityId(HOST, interaction, suffix)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
    expect().nothing();
  });

  it('differs from call to call, tenant to tenant and name to name', async () => {
    const ids = await Promise.all([
      activityId(HOST, '1'),
      activityId(HOST, '11'),
      activityId(HOST, '1', 2),
      activityId(HOST, '1', 3),
      activityId('other.ipscape.com.au', '1'),
    ]);

    expect(new Set(ids).size).toBe(ids.length);
  });
});
