/** Takes back what a call has set up. Every subscription and timer of the adapter hands one out. */
export type Undo = () => void;

/** Collects undos; `run` calls them in reverse order, each once. */
export function undoList(): { add(undo: Undo): void; run: Undo } {
  const undos: Undo[] = [];
  return {
    add: (undo) => undos.push(undo),
    run: () => {
      for (let undo = undos.pop(); undo; undo = undos.pop()) undo();
    },
  };
}
