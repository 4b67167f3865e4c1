import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useI18n } from '../../../platform/i18n';
import type { PlanColumn } from '../model/columns';
import type { PlanActions } from '../model/plan-grid-state';
import type { Grid } from './use-grid';

export interface GridView {
  isSorted: boolean;
  onSort: (column: PlanColumn | null, order: 'up' | 'down') => void;
  onFreeze: (column: PlanColumn | null) => void;
}

interface GridMenuProps {
  grid: Grid;
  actions: PlanActions | null;
  canUndo: boolean;
  canRedo: boolean;
  view: GridView;
  isReorderable: boolean;
  /** Name of the column the cursor stands in. */
  columnName: string;
  onFind: () => void;
  onOpenForm: () => void;
  focusGrid: () => void;
}

/** Everything the table can do, for whoever does not know the key. */
export function GridMenu(props: GridMenuProps) {
  const { grid, actions, canUndo, canRedo, view, isReorderable, columnName, focusGrid } = props;
  const { t } = useI18n();
  const { lines, row } = grid;
  const ctrl = t('planGrid.key.ctrl');
  const item = (label: string, run: () => void, isPossible = true, keys?: string) => (
    <Menu.Item key={label} disabled={!isPossible} rightSection={keys} onClick={run}>
      {label}
    </Menu.Item>
  );
  return (
    <>
      {actions ? (
        <>
          <ActionIcon
            variant="default"
            aria-label={t('planGrid.undo')}
            title={t('planGrid.undo')}
            disabled={!canUndo}
            onClick={actions.undo}
          >
            <IconArrowBackUp size={16} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            aria-label={t('planGrid.redo')}
            title={t('planGrid.redo')}
            disabled={!canRedo}
            onClick={actions.redo}
          >
            <IconArrowForwardUp size={16} />
          </ActionIcon>
        </>
      ) : null}
      <Menu
        position="bottom-start"
        shadow="sm"
        returnFocus={false}
        withInitialFocusPlaceholder={false}
        onClose={focusGrid}
      >
        <Menu.Target>
          <Button variant="default">{t('planGrid.menu')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {actions ? (
            <>
              <Menu.Label>{t('planGrid.menu.lines')}</Menu.Label>
              {item(t('planGrid.line.insert'), lines.insert, Boolean(row), keysOf(ctrl, 'Enter'))}
              {item(
                t('planGrid.line.duplicate'),
                lines.duplicate,
                Boolean(row),
                keysOf(ctrl, t('planGrid.key.shift'), 'D'),
              )}
              {item(t('planGrid.line.up'), lines.moveUp, isReorderable, 'Alt+↑')}
              {item(t('planGrid.line.down'), lines.moveDown, isReorderable, 'Alt+↓')}
              {item(t('planGrid.line.open'), props.onOpenForm, Boolean(row), keysOf(ctrl, 'E'))}
              {item(
                t('planGrid.line.delete'),
                lines.remove,
                Boolean(row),
                keysOf(ctrl, t('planGrid.key.delete')),
              )}
              <Menu.Label>{t('planGrid.menu.cells')}</Menu.Label>
              {item(t('planGrid.cell.fill-down'), () => grid.fill('down'), Boolean(row), keysOf(ctrl, 'D'))}
              {item(t('planGrid.cell.fill-right'), () => grid.fill('right'), Boolean(row), keysOf(ctrl, 'R'))}
            </>
          ) : null}
          {item(t('planGrid.cell.find'), props.onFind, true, keysOf(ctrl, 'F'))}
          <Menu.Label>{t('planGrid.menu.view')}</Menu.Label>
          {item(t('planGrid.view.sort-up', { column: columnName }), () => view.onSort(grid.column, 'up'))}
          {item(t('planGrid.view.sort-down', { column: columnName }), () => view.onSort(grid.column, 'down'))}
          {item(t('planGrid.view.unsort'), () => view.onSort(null, 'up'), view.isSorted)}
          {item(t('planGrid.view.freeze', { column: columnName }), () => view.onFreeze(grid.column))}
          {item(t('planGrid.view.unfreeze'), () => view.onFreeze(null))}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

const keysOf = (...keys: string[]): string => keys.join('+');
