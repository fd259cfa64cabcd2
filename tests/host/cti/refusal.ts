/** A request the tenant does not follow; `message` is a sentence for the one who asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    /** 400 not understood, 404 no such call, 409 not in this state. */
    readonly status: 400 | 404 | 409,
    message: string,
  ) {
    super(message);
  }
}
