/** Something is not as the example needs or expects it; the message is for the person who runs it. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';
}
