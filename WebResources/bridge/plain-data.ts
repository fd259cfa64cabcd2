/**
 * What may cross to another window: JSON alone. The SDK hands out live objects, which the structured clone may refuse
 * or which change later; errors keep their message, which JSON would drop.
 * @returns what is no JSON at all (it contains itself, say) as the SDK's own shape of an error
 */
export function plainData(value: unknown): unknown {
  try {
    const text: unknown = JSON.stringify(value, (_key, part: unknown) =>
      part instanceof Error ? { message: part.message } : part,
    );
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch (thrown) {
    return { error: { message: reasonOf(thrown) } };
  }
}

/** The reason in whatever was thrown, as text. */
export function reasonOf(thrown: unknown): string {
  if (typeof thrown === 'string') return thrown;
  const hasMessage = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return hasMessage ? String(thrown.message) : JSON.stringify(plainData(thrown));
}
