import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from '../pages';
import { titleOf, visitsInView } from './session';
import { createWorkspace } from './workspace';

const CONTACTS: Page = { kind: 'list', table: 'contact' };
const ACCOUNTS: Page = { kind: 'list', table: 'account' };
const JANE: Page = { kind: 'record', table: 'contact', id: '11111111-0000-4000-8000-000000000001' };

function workspaceWith({ dirty = new Set<number>() } = {}) {
  const events: unknown[] = [];
  const workspace = createWorkspace({
    firstPage: CONTACTS,
    keeps: ({ number }) => dirty.has(number),
    onEvent: ({ kind, session }) => events.push([kind, session.id]),
  });
  const [home] = workspace.state.get().sessions;
  const open = (title = 'Jane', context?: unknown) =>
    workspace.openSession({ owner: 'provider', title, context, page: ACCOUNTS });
  return { workspace, home, open, events, dirty };
}

describe('the workspace of a multi-session app', () => {
  it('is a home session with one tab at first, which is all there is to a single-session app', () => {
    const { workspace } = workspaceWith();
    assert.equal(workspace.front().owner, 'home');
    assert.deepEqual(workspace.visit().page, CONTACTS);
    workspace.navigate(JANE);
    assert.deepEqual(workspace.visit().page, JANE);
  });

  it('brings a new session to the front and reports it: one in front, one left, one entered', () => {
    const { open, home, events, workspace } = workspaceWith();
    const id = open('Jane', { call: '1' });
    assert.equal(workspace.front().id, id);
    assert.deepEqual(events, [
      ['front', id],
      ['left', home.id],
      ['entered', id],
    ]);
  });

  it('goes to the session before the one that is closed, and home stays', () => {
    const { workspace, open, home, events } = workspaceWith();
    const one = open();
    const other = open();
    events.length = 0;
    workspace.closeSession(other);
    assert.equal(workspace.front().id, one);
    assert.deepEqual(events.at(-1), ['closed', other]);
    workspace.focusSession(home.id);
    workspace.closeSession(home.id);
    assert.equal(workspace.front().id, home.id);
  });

  it('loads a tab again each time it comes to the front', () => {
    const { workspace, open, home } = workspaceWith();
    const before = workspace.visit();
    open();
    workspace.focusSession(home.id);
    assert.deepEqual(workspace.visit().page, before.page);
    assert.notEqual(workspace.visit().number, before.number);
  });

  it('keeps a form with unsaved changes as it is, hidden, while another tab is in front', () => {
    const { workspace, open, home, dirty } = workspaceWith();
    workspace.navigate(JANE);
    const form = workspace.visit();
    dirty.add(form.number);
    open();
    assert.deepEqual(visitsInView(workspace.state.get()).slice(1), [form]);
    workspace.focusSession(home.id);
    assert.deepEqual(visitsInView(workspace.state.get()), [form]);
  });

  it('opens tabs in the session in front, beside its anchor, which cannot be closed', () => {
    const { workspace, open } = workspaceWith();
    open();
    const anchor = workspace.front().tabId;
    const tab = workspace.openTab({ page: JANE, template: 'entityrecord', isFocused: true });
    assert.deepEqual(workspace.visit().page, JANE);
    assert.throws(() => workspace.closeTab(anchor), /anchor tab/);
    assert.throws(() => workspace.focusTab('tab of another session'), /no tab/);
    workspace.closeTab(tab);
    assert.deepEqual(workspace.visit().page, ACCOUNTS);
  });

  it('takes the mark away once the agent is there', () => {
    const { workspace, open, home } = workspaceWith();
    const id = open();
    workspace.focusSession(home.id);
    workspace.changeSession(id, { isMarked: true });
    workspace.focusSession(id);
    assert.equal(workspace.front().isMarked, false);
  });

  it('fills the slugs of a title; a slug without a value leaves nothing, a value without a slug changes nothing', () => {
    assert.equal(titleOf({ title: 'Call from {customer}', slugs: { customer: 'Jane' } }), 'Call from Jane');
    assert.equal(titleOf({ title: 'Call from {customer}', slugs: { caller: 'Jane' } }), 'Call from ');
  });
});
