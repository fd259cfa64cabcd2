import type { RecordWriter } from '../../WebResources/ports/record-writer';

/** What every `RecordWriter` keeps. */
export function recordWriterContract(name: string, open: () => Promise<RecordWriter>): void {
  describe(`A record writer by ${name}`, () => {
    let writer: RecordWriter;
    let id: string;
    beforeEach(async () => {
      writer = await open();
      id = crypto.randomUUID();
    });
    const create = () =>
      writer.create('phonecalls', { activityid: id, subject: 'Call from Jane', directioncode: false });

    it('creates a record under the id of our choice', async () => {
      expect(await create()).toEqual({ kind: 'done' });
      const read = await writer.read('phonecalls', id, ['subject', 'directioncode']);
      expect(read.kind === 'found' && read.row['subject']).toBe('Call from Jane');
    });

    it('reports that the id is taken when the create is repeated', async () => {
      await create();
      expect(await create()).toEqual({ kind: 'exists' });
    });

    it('changes what an update names and leaves the rest', async () => {
      await create();
      expect(await writer.update('phonecalls', id, { description: 'Notes' })).toEqual({ kind: 'done' });
      const read = await writer.read('phonecalls', id, ['subject', 'description']);
      expect(read.kind === 'found' && [read.row['subject'], read.row['description']]).toEqual([
        'Call from Jane',
        'Notes',
      ]);
    });

    it('finds a record gone that is not there, and does not make it again', async () => {
      expect(await writer.update('phonecalls', id, { subject: 'Again' })).toEqual({ kind: 'gone' });
      expect(await writer.read('phonecalls', id, ['subject'])).toEqual({ kind: 'gone' });
    });
  });
}
