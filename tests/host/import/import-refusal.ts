/** The solution cannot be imported here; the message says what is in the way, and where. */
export class ImportRefusal extends Error {
  override readonly name = 'ImportRefusal';
}
