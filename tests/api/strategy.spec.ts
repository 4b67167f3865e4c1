import type { Channel, Goal, Initiative, Problem } from '@etat/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestServer } from '../support/server';
import { foundFirst, foundFurther, type Member } from '../support/tenant';

describe('strategy', () => {
  let server: TestServer;
  let controller: Member;
  let stranger: Member;
  let count = 0;

  beforeAll(async () => {
    server = await TestServer.start({ env: { ETAT_CHECK_RESPONSES: 'true', ETAT_TODAY: '2026-11-15' } });
    controller = await foundFirst(server);
    stranger = await foundFurther(controller, 'Second GmbH');
  });
  afterAll(() => server.stop());

  const goal = (fields: Partial<Goal> = {}, by = controller) =>
    by.create<Goal>('goals', { kind: 'corporate', name: 'Grow in the Nordics', ...fields });
  const channel = (by = controller) => by.create<Channel>('channels', { name: `Channel ${++count}` });
  const initiativeBody = (fields: object = {}) => ({
    code: `I-${++count}`,
    name: 'Customer stories',
    costCentreId: controller.rootCostCentreId,
    ...fields,
  });
  const initiative = (fields: object = {}) =>
    controller.create<Initiative>('initiatives', initiativeBody(fields));
  const codeOf = ({ body }: { body: unknown }) => (body as Problem).code;

  it('aligns communication goals with corporate ones only', async () => {
    const corporate = await goal();
    const communication = await goal({
      kind: 'communication',
      alignedToIds: [corporate.id],
      ownerId: controller.personId,
      fromMonth: '2026-01',
      toMonth: '2027-12',
    });
    expect(communication.alignedToIds).toEqual([corporate.id]);

    const bad = [
      { kind: 'communication', name: 'x', alignedToIds: [communication.id] },
      { kind: 'corporate', name: 'x', alignedToIds: [corporate.id] },
    ];
    for (const body of bad) {
      const answer = await controller.post('goals', body);
      expect([answer.status, codeOf(answer)]).toEqual([422, 'goal.alignment-not-corporate']);
    }
    const twice = { kind: 'communication', name: 'x', alignedToIds: [corporate.id, corporate.id] };
    expect(codeOf(await controller.post('goals', twice))).toBe('strategy.link-twice');
    const reversed = { kind: 'corporate', name: 'x', fromMonth: '2026-02', toMonth: '2026-01' };
    expect(codeOf(await controller.post('goals', reversed))).toBe('month-range.reversed');
    const flip = await controller.patch(`goals/${corporate.id}`, 1, { kind: 'communication' });
    expect([flip.status, codeOf(flip)]).toEqual([422, 'goal.kind-fixed']);
    const becomesCorporate = await controller.patch(`goals/${communication.id}`, 1, { kind: 'corporate' });
    expect(codeOf(becomesCorporate)).toBe('goal.alignment-not-corporate');

    const renamed = await controller.patch<Goal>(`goals/${communication.id}`, 1, { name: 'Be known' });
    expect(renamed.body).toMatchObject({ name: 'Be known', version: 2, alignedToIds: [corporate.id] });
    expect(renamed.headers.get('etag')).toBe('"2"');
    const stale = await controller.patch<Problem>(`goals/${communication.id}`, 1, { name: 'Late' });
    expect(stale.status).toBe(412);
    expect(stale.body.current).toMatchObject({ name: 'Be known', alignedToIds: [corporate.id] });

    const inUse = await controller.remove(`goals/${corporate.id}`, 1);
    expect([inUse.status, codeOf(inUse)]).toEqual([409, 'goal.in-use']);
    expect((await controller.remove(`goals/${communication.id}`, 2)).status).toBe(204);
    expect((await controller.remove(`goals/${corporate.id}`, 1)).status).toBe(204);
  });

  it('keeps channel names unique', async () => {
    const first = await controller.create<Channel>('channels', {
      name: 'LinkedIn',
      url: 'https://example.org',
    });
    const again = await controller.post('channels', { name: 'LinkedIn' });
    expect([again.status, codeOf(again)]).toEqual([409, 'channel.exists']);
    const retired = await controller.patch<Channel>(`channels/${first.id}`, 1, { isActive: false });
    expect(retired.body).toEqual({ ...first, isActive: false, version: 2 });
  });

  it('keeps the weights of an initiative at 100 % each', async () => {
    const goals = [await goal(), await goal()];
    const channels = [await channel(), await channel(), await channel()];
    const weigh = (list: { id: string }[], ...weights: number[]) =>
      weights.map((weightBp, index) => ({ id: list[index]?.id, weightBp }));
    const created = await initiative({
      goals: weigh(goals, 6_000, 4_000),
      channels: weigh(channels, 5_000, 3_000, 2_000),
      startMonth: '2026-01',
      endMonth: '2026-12',
      status: 'running',
    });
    expect(created.goals).toEqual(weigh(goals, 6_000, 4_000));
    expect(created.channels).toEqual(weigh(channels, 5_000, 3_000, 2_000));
    expect((await controller.get<Initiative>(`initiatives/${created.id}`)).body).toEqual(created);

    const refusals: [object, string][] = [
      [{ goals: weigh(goals, 6_000, 4_001) }, 'strategy.weights-not-100'],
      [{ channels: weigh(channels, 9_999) }, 'strategy.weights-not-100'],
      [{ goals: weigh([goals[0]!, goals[0]!], 5_000, 5_000) }, 'strategy.link-twice'],
      [{ channels: weigh(goals, 10_000) }, 'channel.unknown'],
      [{ startMonth: '2027-01' }, 'month-range.reversed'],
      [{ costCentreId: goals[0]!.id }, 'cost-centre.unknown'],
      [{ responsibleId: goals[0]!.id }, 'person.unknown'],
    ];
    for (const [change, code] of refusals)
      expect(codeOf(await controller.patch(`initiatives/${created.id}`, 1, change))).toBe(code);
    expect((await controller.get<Initiative>(`initiatives/${created.id}`)).body).toEqual(created);
    expect((await controller.post('initiatives', { code: 'no centre', name: 'x' })).status).toBe(400);

    const emptied = await controller.patch<Initiative>(`initiatives/${created.id}`, 1, { goals: [] });
    expect(emptied.body).toMatchObject({ goals: [], channels: created.channels, version: 2 });
    const held = await controller.remove(`channels/${channels[0]!.id}`, 1);
    expect([held.status, codeOf(held)]).toEqual([409, 'channel.in-use']);
    expect((await controller.remove(`initiatives/${created.id}`, 2)).status).toBe(204);
    expect((await controller.remove(`channels/${channels[0]!.id}`, 1)).status).toBe(204);
    expect((await controller.get(`initiatives/${created.id}`)).status).toBe(404);
  });

  it('never deletes an initiative that carries cost', async () => {
    const created = await initiative();
    const category = await controller.create('categories', {
      code: `C-${++count}`,
      name: 'Agency',
      parentId: null,
      kind: 'external',
    });
    await controller.create('postings', {
      kind: 'external',
      postingDate: '2026-10-05',
      costCentreId: controller.rootCostCentreId,
      categoryId: category.id,
      initiativeId: created.id,
      amountMinor: 1_00,
    });
    const answer = await controller.remove(`initiatives/${created.id}`, 1);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'initiative.in-use']);
  });

  it('lets everybody with master data read, and only the controller write', async () => {
    const created = await initiative();
    const grant = (role: 'leadership' | 'budget-owner') => [
      { role, costCentreId: controller.rootCostCentreId },
    ];
    for (const role of ['leadership', 'budget-owner'] as const) {
      const reader = await controller.invite(server, `Reader ${role}`, grant(role));
      const list = await reader.get<{ items: Initiative[] }>('initiatives');
      expect(list.body.items.map(({ id }) => id)).toContain(created.id);
      expect((await reader.post('initiatives', initiativeBody())).status).toBe(403);
      expect((await reader.post('goals', { kind: 'corporate', name: 'x' })).status).toBe(403);
      expect((await reader.remove(`initiatives/${created.id}`, 1)).status).toBe(403);
    }
  });

  it('crosses no organisation', async () => {
    const mine = { goal: await goal(), channel: await channel(), initiative: await initiative() };
    const theirs = { costCentreId: stranger.rootCostCentreId, code: 'S-1', name: 'Theirs' };
    const foreign: [object, string][] = [
      [{ goals: [{ id: mine.goal.id, weightBp: 10_000 }] }, 'goal.unknown'],
      [{ channels: [{ id: mine.channel.id, weightBp: 10_000 }] }, 'channel.unknown'],
      [{ costCentreId: controller.rootCostCentreId }, 'cost-centre.unknown'],
      [{ responsibleId: controller.personId }, 'person.unknown'],
    ];
    for (const [fields, code] of foreign)
      expect(codeOf(await stranger.post('initiatives', { ...theirs, ...fields }))).toBe(code);
    const aligned = { kind: 'communication', name: 'x', alignedToIds: [mine.goal.id] };
    expect(codeOf(await stranger.post('goals', aligned))).toBe('goal.unknown');
    for (const path of [
      `goals/${mine.goal.id}`,
      `channels/${mine.channel.id}`,
      `initiatives/${mine.initiative.id}`,
    ]) {
      expect((await stranger.patch(path, 1, { name: 'Stolen' })).status).toBe(404);
      expect((await stranger.remove(path, 1)).status).toBe(404);
    }
    for (const list of ['goals', 'channels', 'initiatives'])
      expect((await stranger.get<{ items: unknown[] }>(list)).body.items).toEqual([]);
  });

  it('writes one audit event a command, with before and after', async () => {
    const created = await initiative({ name: 'Before' });
    await controller.patch(`initiatives/${created.id}`, 1, { name: 'After' });
    await controller.patch(`initiatives/${created.id}`, 1, { name: 'Refused' });
    const events = await controller.get<{ items: { action: string; before: unknown; after: unknown }[] }>(
      `audit-events?entity=initiative&entityId=${created.id}`,
    );
    expect(events.body.items).toHaveLength(2);
    const updated = events.body.items.find(({ action }) => action === 'initiative.updated');
    expect(updated?.before).toMatchObject({ name: 'Before' });
    expect(updated?.after).toMatchObject({ name: 'After', version: 2 });
  });
});
