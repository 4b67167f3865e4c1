import { describe, expect, it } from 'vitest';
import { campaign, detail, losing, plain, unlinked, wordsIn } from './impact.fixture';
import { toImpactLine, toPaybackSentence } from './to-impact-line';
import { toMonthLines } from './to-month-lines';
import { toRoiLead } from './to-roi-lead';
import { toRoiMessage, toRoiRanges } from './to-roi-ranges';

const [en, de] = [wordsIn('en'), wordsIn('de')];

describe('toImpactLine', () => {
  it('says cost, value and return in words', () => {
    const line = toImpactLine(campaign, en);
    expect(
      [line.cost, line.attributed.text, line.contribution.text, line.roi.text].map((text) =>
        plain(text ?? ''),
      ),
    ).toEqual(['30,000', '120,000', '42,000', '0.4 (-0.2 to 1.0)']);
    expect(line.effect).toBe('favourable');
    expect(plain(line.breakEvenShare.text ?? '')).toBe('7.1 %');
    expect(plain(line.breakEven)).toBe('Pays off if at least 7.1 % of the growth is ours.');
    expect(plain(toImpactLine(campaign, de).breakEven)).toBe(
      'Lohnt sich, wenn mindestens 7,1 % des Zuwachses von uns kommen.',
    );
  });

  it('marks open and missing months and says what they mean', () => {
    const [open, missing] = toImpactLine(campaign, en).notes;
    expect(open?.text).toBe('2 open');
    expect(plain(open?.hint ?? '')).toBe(
      '2 months open: Sep 2026, Oct 2026. The value of these months arrives only after the lag, so neither it nor their cost of EUR 6,000 is in the ratio.',
    );
    expect(plain(missing?.hint ?? '')).toBe(
      'One month without KPI value: Mar 2026. Their cost of EUR 1,000 is not in the ratio.',
    );
  });

  it('names cost that no link covers, so that a late start hides none', () => {
    const [outside] = toImpactLine({ ...losing, outsideCostMinor: 12_400_00 }, en).notes;
    expect(plain(outside?.text ?? '')).toBe('EUR 12,400 outside');
    expect(plain(outside?.hint ?? '')).toContain(
      'Cost of EUR 12,400 lies in months for which no link is valid',
    );
  });

  it('shows no zero where nothing is known, but why', () => {
    const line = toImpactLine(unlinked, de);
    expect(
      [line.attributed, line.roi, line.romi, line.payback, line.breakEvenShare].map(({ text }) => text),
    ).toEqual(Array(5).fill(null));
    expect(line.roi.reason).toBe('die Maßnahme ist mit keiner Kennzahl verknüpft');
    expect(line.method).toBe('keine Verknüpfung');
    const waiting = { ...unlinked, linkCount: 1, costMinor: 0, openMonths: ['2026-10'] };
    expect(toImpactLine(waiting, en).roi.reason).toBe('no month is closed yet');
    expect(toImpactLine({ ...campaign, paybackMonth: null }, en).payback.reason).toBe(
      'the contribution has not covered the cost yet',
    );
  });

  it('does not call a loss paid back', () => {
    expect(toImpactLine(campaign, en).payback.text).toBe('May 2026');
    expect(toImpactLine(losing, en).payback.text).toBe('May 2026, not held');
    expect(toPaybackSentence(losing, de)).toBe(
      'Im Mai 2026 gedeckt, aber seither gebuchte Kosten übersteigen die Deckungsbeiträge wieder.',
    );
    expect(toPaybackSentence(campaign, en)).toBe(
      'Paid back in May 2026: by then the contributions have covered the cost.',
    );
  });

  it('says when even all of the growth would not do', () => {
    expect(plain(toImpactLine({ ...campaign, breakEvenShare: 1.4 }, en).breakEven)).toBe(
      'Would not pay off even if all of the growth were ours (140.0 %).',
    );
  });
});

describe('toRoiRanges', () => {
  it('orders by return, keeps what has none yet and leaves out what has no link', () => {
    const waiting = { ...unlinked, name: 'New', linkCount: 1 };
    const ranges = toRoiRanges([waiting, losing, unlinked, campaign], en);
    expect(ranges.map(({ label, effect }) => [label, effect])).toEqual([
      ['Customer stories', 'favourable'],
      ['Trade-fair campaign', 'unfavourable'],
      ['New', 'neutral'],
    ]);
    expect(plain(ranges[0]?.remark ?? '')).toBe('pays off at 7.1 %');
  });

  it('draws a band from low to high, whatever share each end came from', () => {
    const [range] = toRoiRanges([losing], en);
    expect([range?.low, range?.value, range?.high]).toEqual([-0.8, -0.5, -0.1]);
  });

  it('states best and worst', () => {
    expect(toRoiMessage([losing, campaign, unlinked], en)).toBe(
      '1 of 2 initiatives with a defined ROI pay off. Best: Customer stories with an ROI of 0.4 (-0.2 to 1.0); worst: Trade-fair campaign with -0.5 (-0.8 to -0.1).',
    );
    expect(toRoiMessage([campaign], de)).toBe('Customer stories hat einen ROI von 0,4 (-0,2 bis 1,0).');
    expect(toRoiMessage([unlinked], en)).toBe('No initiative has a defined ROI yet.');
  });
});

describe('toRoiLead', () => {
  it('leads with the break-even share where it pays off and with the loss where it does not', () => {
    expect(plain(toRoiLead(campaign, en).title)).toBe(
      'Customer stories pays off if 7.1 % of the growth is ours',
    );
    const lead = toRoiLead(losing, en);
    expect(lead.effect).toBe('unfavourable');
    expect(lead.title).toBe('Trade-fair campaign does not pay off: ROI -0.5 (-0.8 to -0.1)');
    expect(plain(lead.cause)).toBe('It would at 11.0 % of the growth; claimed 5 % (assumption).');
  });

  it('does not call possible what even all of the growth could not pay', () => {
    const hopeless = { ...losing, breakEvenShare: 3.473 };
    expect(plain(toRoiLead(hopeless, en).cause)).toBe(
      'Not even all of the growth would do (347.3 %); claimed 5 % (assumption).',
    );
    expect(toRoiRanges([hopeless], de)[0]?.remark).toBe('kann sich nicht lohnen');
  });

  it('does not promise a share where there is no growth', () => {
    expect(toRoiLead({ ...losing, breakEvenShare: null }, de).cause).toContain('keinen Zuwachs');
    expect(toRoiLead(unlinked, en)).toMatchObject({ title: 'Trade press: no ROI yet', effect: 'neutral' });
  });
});

describe('toMonthLines', () => {
  it('shows the row of a closed month and why the others are empty', () => {
    const [link] = detail.links;
    const [closed, missing, open] = toMonthLines(link ?? { months: [] }, 'currency', en);
    expect(plain(`${closed?.kpi} - ${closed?.baseline} = ${closed?.growth}`)).toBe(
      'EUR 5,200,000 - EUR 4,000,000 = 1,200,000',
    );
    expect(missing).toMatchObject({ growth: null, stateText: 'no value' });
    expect(missing?.reason).toBe('the KPI or its baseline has no value for Mar 2026');
    expect(open).toMatchObject({
      growth: null,
      stateText: 'open',
      reason: 'the value of Apr 2026 is not known yet',
    });
  });
});
