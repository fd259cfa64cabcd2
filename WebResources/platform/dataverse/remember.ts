/** Asks once per key and remembers the answer; a failure is not remembered. */
export function remember<Value>(ask: (key: string) => Promise<Value>): typeof ask {
  const asked = new Map<string, Promise<Value>>();
  return (key) => {
    const known = asked.get(key);
    if (known) return known;
    const answer = ask(key);
    asked.set(key, answer);
    answer.catch(() => asked.delete(key));
    return answer;
  };
}
