import { undoList } from '../../../WebResources/ports/undo';

describe('undoList', () => {
  it('undoes in reverse order', () => {
    const undone: string[] = [];
    const undos = undoList();
    undos.add(() => undone.push('first'));
    undos.add(() => undone.push('second'));

    undos.run();

    expect(undone).toEqual(['second', 'first']);
  });

  it('undoes each thing once, however often it is run', () => {
    let undone = 0;
    const undos = undoList();
    undos.add(() => (undone += 1));

    undos.run();
    undos.run();

    expect(undone).toBe(1);
  });

  it('undoes what was added after an earlier run', () => {
    let undone = 0;
    const undos = undoList();
    undos.run();
    undos.add(() => (undone += 1));

    undos.run();

    expect(undone).toBe(1);
  });

  it('does not begin again when an undo runs the list itself', () => {
    let undone = 0;
    const undos = undoList();
    undos.add(() => (undone += 1));
    undos.add(() => undos.run());

    undos.run();

    expect(undone).toBe(1);
  });
});
