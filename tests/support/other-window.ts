/** A copy made of another window's objects, whose `Object.prototype` is not ours: so messages to a window above arrive. */
export function ofOtherWindow<Value>(value: Value): Value {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  try {
    const other = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!other) throw new Error('no other window');
    return other.structuredClone(value);
  } finally {
    frame.remove();
  }
}
