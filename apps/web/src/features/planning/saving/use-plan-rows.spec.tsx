import type { BudgetLine } from '@etat/contracts';
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPage } from '../../../platform/testing/render-page';
import { context, externalLine, savedLine } from '../model/plan-line.fixture';
import { usePlanRows } from './use-plan-rows';

const ID = '01890000-0000-7000-8000-00000000000';
const parent = (changes: Partial<BudgetLine> = {}) =>
  savedLine(externalLine({ title: 'Fees', costCentreId: `${ID}c`, categoryId: `${ID}d` }), {
    ...{ id: `${ID}1`, budgetVersionId: `${ID}b` },
    ...changes,
  });
const surcharge = parent({
  ...{ id: `${ID}2`, title: 'Surcharge', parentLineId: `${ID}1`, totalMinor: 500, originalMinor: 500 },
});
const opened = [parent()];

function render(hasSurcharges: boolean) {
  const after = parent({ version: 2, title: 'Fees 2' });
  const result = { op: 'update', id: `${ID}1`, outcome: 'done', line: after, cells: [], problem: null };
  function Plan() {
    const { store, rows } = usePlanRows(`${ID}b`, opened, context, hasSurcharges);
    const edit = () => store.perform([{ type: 'edited', key: `${ID}1`, update: { title: 'Fees 2' } }]);
    return (
      <>
        <button onClick={edit}>Edit</button>
        <output>{rows.map(({ line }) => `${line.title} ${line.totalMinor}`).join(', ')}</output>
      </>
    );
  }
  // The one answer serves both what is saved and what is read again.
  const lines = { isApplied: true, results: [result], items: [surcharge, after], nextCursor: null };
  return renderPage(Plan, { at: 'plan', answers: { '/lines': lines } });
}

it('shows what a category adds to a line once the line is saved', async () => {
  render(true);
  fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  expect(await screen.findByText('Fees 2 0, Surcharge 500')).toBeDefined();
});

it('asks for nothing again where no category adds anything', async () => {
  const { requests } = render(false);
  fireEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  expect(await screen.findByText('Fees 2 0')).toBeDefined();
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(requests.map(({ method }) => method)).toEqual(['PATCH']);
});
