import { callSdk } from '../../../WebResources/bridge/call-sdk';

describe('A call of the SDK', () => {
  it('takes the answer from a promise', async () => {
    const sdk = { getAgentPresence: () => Promise.resolve({ result: 'Available' }) };
    expect(await callSdk(sdk, 'getAgentPresence', undefined)).toEqual({ result: 'Available' });
  });

  it('takes the answer from a callback, the first argument where the method has no other', async () => {
    const sdk = {
      isAuthorised: (callback: unknown) => {
        answer(callback, { result: true });
      },
    };
    expect(await callSdk(sdk, 'isAuthorised', undefined)).toEqual({ result: true });
  });

  it('passes a callback behind the argument', async () => {
    const sdk = {
      clickToDial: (argument: unknown, callback: unknown) => {
        answer(callback, { result: argument });
      },
    };
    expect(await callSdk(sdk, 'clickToDial', { number: '1' })).toEqual({ result: { number: '1' } });
  });

  it('takes the answer from a plain return value', async () => {
    expect(await callSdk({ isAuthorised: () => true }, 'isAuthorised', undefined)).toBe(true);
  });

  it('calls the method on the SDK itself', async () => {
    class Sdk {
      readonly name = 'Alex';
      getAgentDetails(): Promise<string> {
        return Promise.resolve(this.name);
      }
    }
    expect(await callSdk(new Sdk(), 'getAgentDetails', undefined)).toBe('Alex');
  });

  it('fails with the reason of a rejected promise', async () => {
    const sdk = { getAgentDetails: () => Promise.reject(new Error('gone')) };
    await expectAsync(callSdk(sdk, 'getAgentDetails', undefined)).toBeRejectedWithError('gone');
  });

  it('fails when the method throws', async () => {
    const sdk = {
      getAgentDetails: () => {
        throw new Error('broken');
      },
    };
    await expectAsync(callSdk(sdk, 'getAgentDetails', undefined)).toBeRejectedWithError('broken');
  });

  it('names the method that an older SDK lacks', async () => {
    await expectAsync(callSdk({}, 'getPauseReasons', undefined)).toBeRejectedWithError(/getPauseReasons/);
  });
});

function answer(callback: unknown, response: unknown): void {
  if (typeof callback === 'function') Reflect.apply(callback, undefined, [response]);
}
