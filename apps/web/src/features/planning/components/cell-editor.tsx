import type { PickWords } from '../clipboard/cell-update';
import { editorOf, isPicked } from '../model/columns';
import type { MasterData } from '../model/master-data';
import { isClearable, pickedId } from '../model/pick-update';
import { optionsOf } from '../model/plan-options';
import type { PlanRow } from '../model/plan-row';
import { PickEditor } from './pick-editor';
import { TextEditor } from './text-editor';
import type { Editing, Grid } from './use-grid';

interface CellEditorProps {
  grid: Grid;
  row: PlanRow;
  editing: Editing;
  label: string;
  problem: string | null;
  master: MasterData;
  words: PickWords;
}

/** What is typed into the cell under the cursor: a choice, words or a figure. */
export function CellEditor({ grid, row, editing, label, problem, master, words }: CellEditorProps) {
  const { column } = grid;
  const { line, saved } = row;
  const kind = editorOf(column, { kind: line.kind, isSaved: saved !== null });
  if (kind === 'none') return null;
  if (isPicked(column)) {
    return (
      <PickEditor
        key={`${row.key} ${column}`}
        label={label}
        options={optionsOf(column, line, master, words)}
        value={pickedId(column, line)}
        typed={editing.text}
        isClearable={isClearable(column, line.kind)}
        onCommit={grid.commitPick}
        onCancel={grid.cancel}
      />
    );
  }
  return (
    <TextEditor
      label={label}
      text={editing.text}
      isNumber={kind === 'number'}
      isTypedOver={editing.isTypedOver}
      problem={problem}
      onText={grid.type}
      onCommit={grid.commitText}
      onCancel={grid.cancel}
    />
  );
}
