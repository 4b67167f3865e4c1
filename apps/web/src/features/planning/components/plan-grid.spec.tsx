import { createTranslator } from '@etat/messages';
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState, useSyncExternalStore } from 'react';
import { describe, expect, it } from 'vitest';
import { LanguageProvider } from '../../../platform/i18n';
import type { MasterData } from '../model/master-data';
import { context, externalLine, internalLine, savedLine } from '../model/plan-line.fixture';
import { fromSaved, type PlanRow } from '../model/plan-row';
import { PlanStore } from '../saving/plan-store';
import { usePlanActions } from '../saving/use-plan-actions';
import { groupRows } from '../view/group-rows';
import { PlanGrid } from './plan-grid';

const german = { language: 'de' as const, t: createTranslator('de') };
const resource = { version: 1, isActive: true };
const master: MasterData = {
  costCentres: [
    {
      ...resource,
      id: 'cc-1',
      code: '4100',
      name: 'Communication',
      parentId: null,
      responsibleId: null,
      depth: 0,
    },
    {
      ...resource,
      id: 'cc-2',
      code: '4110',
      name: 'Social media',
      parentId: 'cc-1',
      responsibleId: null,
      depth: 1,
    },
  ],
  categories: [],
  staffRoles: [
    {
      ...resource,
      id: 'editor',
      code: 'ED',
      name: 'Editor',
      isAllIn: false,
      rates: [...context.ratesOf('editor')],
      capacities: [],
    },
  ],
  vendors: [],
  initiatives: [],
};

const opened: unknown[] = [];
function Harness({ initial, isLocked = false }: { initial: PlanRow[]; isLocked?: boolean }) {
  const [store] = useState(() => new PlanStore(initial, context));
  const rows = useSyncExternalStore(store.subscribe, store.getRows).filter(({ isRemoved }) => !isRemoved);
  const { actions } = usePlanActions(store, rows, !isLocked);
  const numbers = new Map(rows.map(({ key }, at) => [key, at + 1]));
  return (
    <MantineProvider>
      <LanguageProvider start={german}>
        <PlanGrid
          label="Plan"
          items={groupRows(rows, numbers, { by: null, closed: new Set(), names: new Map(), none: '' })}
          rows={rows}
          actions={actions}
          canUndo={store.canUndo}
          canRedo={store.canRedo}
          isOffline={false}
          view={{
            sort: null,
            order: 'up',
            isSorted: false,
            isGrouped: false,
            frozen: 'title',
            onSort: () => undefined,
            onFreeze: () => undefined,
          }}
          onToggle={() => undefined}
          onOpenForm={(row, phasing) => opened.push([row.line.title, phasing])}
          context={context}
          master={master}
          unit="full"
          toolbar={null}
          onRetry={() => undefined}
          onRevert={() => undefined}
        />
      </LanguageProvider>
    </MantineProvider>
  );
}

const show = (...lines: PlanRow[]) => render(<Harness initial={lines} />);
const external = () =>
  fromSaved(
    savedLine(externalLine({ totalMinor: 1200_00, amountsMinor: new Array<number>(12).fill(100_00) })),
  );
const press = (key: string, modifiers: object = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...modifiers });
const focusGrid = () => screen.getByRole('grid').focus();
const editor = () => {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLInputElement)) throw new Error('no cell is being edited');
  return activeElement;
};
/** The first key opens the cell, the rest goes into its editor. */
function type(text: string) {
  press(text.charAt(0));
  fireEvent.change(editor(), { target: { value: text } });
}
const goTo = (steps: number) => {
  for (let step = 0; step < steps; step += 1) press('ArrowRight');
};
const total = () => document.querySelector('[data-total="all"]')?.textContent;
const rowTexts = () =>
  screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));

describe('typing a figure', () => {
  it('moves the totals with every key, and Enter saves and goes down', () => {
    show(external());
    focusGrid();
    goTo(8);
    type('2.400,12');
    expect(total()).toBe('2.400,12');
    press('Enter');
    expect(total()).toBe('2.400,12');
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toMatch(/-1-9$/);
  });

  it('Esc takes back what was typed, also from the totals', () => {
    show(external());
    focusGrid();
    goTo(8);
    type('9');
    expect(total()).toBe('9,00');
    press('Escape');
    expect(total()).toBe('1.200,00');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
  });

  it('keeps a wrong number in its cell, with the reason', () => {
    show(external());
    focusGrid();
    goTo(8);
    type('zehn');
    press('Enter');
    expect(editor().getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('status').textContent).toContain('keine Zahl');
    expect(total()).toBe('1.200,00');
  });

  it('takes hours in a month of an internal line and prices them', () => {
    show(fromSaved(savedLine(internalLine())));
    focusGrid();
    goTo(9);
    type('1:30');
    press('Enter');
    expect(total()).toBe('113,25');
  });
});

describe('lines', () => {
  it('typing below the last line begins one, with the cost centre of the line above', () => {
    show(external());
    focusGrid();
    press('ArrowDown');
    type('Agentur');
    press('Tab');
    expect(rowTexts()[2]?.slice(1, 4)).toEqual(['ext', 'Agentur', '4100 Communication']);
  });

  it('chooses by a typed code', () => {
    show(external());
    focusGrid();
    goTo(1);
    type('4110');
    press('Tab');
    expect(rowTexts()[1]?.[3]).toBe('4110 Social media');
  });

  it('the menu names the keys as they stand on the keyboard of the language', async () => {
    show(external());
    fireEvent.click(screen.getByRole('button', { name: 'Tabelle' }));
    const item = await screen.findByRole('menuitem', { name: /Positionen löschen/, hidden: true });
    expect(item.textContent).toContain('Strg+Entf');
    expect(item.parentElement?.textContent).not.toContain('Ctrl');
  });

  it('Alt+I opens an internal line, Ctrl+Shift+D doubles one, Ctrl+Delete deletes it', () => {
    show(external());
    focusGrid();
    press('i', { altKey: true, code: 'KeyI' });
    fireEvent.change(editor(), { target: { value: 'Redaktion' } });
    press('Enter');
    expect(rowTexts()[2]?.slice(1, 3)).toEqual(['int', 'Redaktion']);
    press('Home', { ctrlKey: true });
    press('D', { ctrlKey: true, shiftKey: true, code: 'KeyD' });
    press('Escape');
    expect(total()).toBe('2.400,00');
    press('Delete', { ctrlKey: true });
    expect(total()).toBe('1.200,00');
  });

  it('a way of phasing that needs terms opens the form with it, others take effect at once', () => {
    show(external());
    focusGrid();
    goTo(7);
    type('Vertrag');
    press('Enter');
    expect(opened).toEqual([['Monitoring', 'recurring']]);
    type('Arbeitstage');
    press('Enter');
    expect(screen.getByRole('gridcell', { name: german.t('planning.phasing.working-days') })).toBeTruthy();
    expect(opened).toHaveLength(1);
  });

  it('an approved line takes no entry and says what to do', () => {
    show(fromSaved(savedLine(externalLine({ title: 'Agency' }), { status: 'approved' })));
    focusGrid();
    press('x');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(screen.getByRole('gridcell', { name: 'Agency' }).getAttribute('aria-readonly')).toBe('true');
    expect(screen.getByText(german.t('planGrid.lock.approved'))).toBeTruthy();
  });

  it('a locked version can be walked through but not changed', () => {
    render(<Harness initial={[external()]} isLocked />);
    focusGrid();
    goTo(8);
    press('5');
    press('F2');
    press('Delete');
    expect(document.activeElement).toBe(screen.getByRole('grid'));
    expect(total()).toBe('1.200,00');
  });
});
