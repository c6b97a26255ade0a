import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './desk';
import { makeCells, planEvening, seatOne } from './evening-run';

const dialogOf = (page: Page) => page.getByRole('dialog');

/** Fills the form that is open and saves it. */
async function save(page: Page, fields: Record<string, string>, chosen: Record<string, string> = {}): Promise<void> {
  const form = dialogOf(page);
  for (const [label, text] of Object.entries(fields)) await form.getByLabel(label).first().fill(text);
  for (const [label, option] of Object.entries(chosen)) await form.getByLabel(label).first().selectOption({ label: option });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
/** A record by its title. */
const record = (page: Page, title: string): Locator => page.getByRole('article', { name: title, exact: true });
/** A piece of the shipped programme, by its reference. */
const piece = (page: Page, ref: string): Locator => page.locator(`[id="at-${ref.replaceAll(/[:/]/g, '-')}"]`);

/** Draws an arrow by what its list is called. */
async function lead(from: Locator, list: string, to: string): Promise<void> {
  const option = from.getByLabel(list).locator('option', { hasText: to });
  await from.getByLabel(list).selectOption((await option.first().getAttribute('value'))!);
  await expect(from.getByRole('link', { name: to })).toBeVisible();
}

/** Takes something in from the run of the cohort, and opens it as a record. */
async function takeIn(page: Page, within: Locator, what: string, title: string | RegExp): Promise<void> {
  await within.getByRole('button', { name: `From a run: ${what}`, exact: true }).click();
  await dialogOf(page).getByRole('combobox', { name: 'Run' }).selectOption({ label: 'Tarkesh evening' });
  await dialogOf(page).getByRole('button', { name: title }).click();
  await expect(dialogOf(page).getByRole('button', { name: 'Save' })).toBeVisible();
}

async function openEngagement(staff: Page): Promise<void> {
  await staff.goto('/engagements');
  await staff.getByRole('button', { name: 'Open an engagement' }).click();
  const form = dialogOf(staff);
  await form.getByLabel('Name').fill('Tarkesh 2031');
  await form.getByLabel('Beneficiary').fill('Republic of Tarkesh');
  await form.getByLabel('Begins').fill('2031-01-01');
  await form.getByLabel('Ends').fill('2031-12-31');
  await form.getByRole('button', { name: 'Open an engagement' }).click();
  await expect(staff.getByRole('heading', { name: 'Tarkesh 2031' })).toBeVisible();
  await tab(staff, 'Members');
  for (const [who, duty] of [
    ['mentor', 'programme staff'],
    ['cellLead', 'focal point'],
  ] as const) {
    await staff.getByLabel('E-mail').fill(`${who}@small.example`);
    await staff.getByLabel('Is there as').selectOption({ label: duty });
    await staff.getByRole('button', { name: 'Take in' }).click();
    await expect(
      staff
        .getByRole('article')
        .or(staff.getByText(`${who} · ${duty}`))
        .first(),
    ).toBeVisible();
  }
}

const findings = [
  ['Agencies share by telephone', 'critical', 'Teach sharing under rules', 'Head of training', '2031-03-01', '2031-06-30'],
  ['No woman is on the night roster', 'high', 'Open the roster', 'Chief of staff', '2031-02-01', '2031-04-30'],
  ['Nobody answers requests in time', 'moderate', 'Name an officer for requests', 'Secretary general', '2031-05-01', '2031-07-31'],
] as const;

async function consult(staff: Page): Promise<void> {
  await tab(staff, 'Consultation');
  for (const [title, severity, todo, owner, startsOn, dueOn] of findings) {
    await staff.getByRole('button', { name: 'Add: finding' }).click();
    await save(staff, { Title: title, 'Rests on': 'Four meetings.' }, { Severity: severity });
    await record(staff, title).getByRole('button', { name: 'New: recommendation' }).click();
    await save(
      staff,
      { Title: todo, 'Owner (function or agency)': owner, 'Begins on': startsOn, 'Due on': dueOn },
      { Sort: todo.startsWith('Teach') ? 'capacity building' : 'institutional', 'Reports progress': 'cellLead' },
    );
    await expect(record(staff, title).getByRole('link', { name: todo })).toBeVisible();
  }
  await tab(staff, 'Roadmap');
  await expect(record(staff, 'Open the roster')).toContainText('Chief of staff');
  await lead(record(staff, 'Name an officer for requests'), 'Waits for…', 'Teach sharing under rules');
  await expect(staff.getByRole('region', { name: 'Over time' })).toContainText('what it waits for ends too late');
}

async function visit(staff: Page): Promise<void> {
  await tab(staff, 'Study visits');
  await staff.getByRole('button', { name: 'Add: study visit' }).click();
  await save(staff, { Title: 'Visit to the centre of Marun', 'Begins on': '2031-02-10', 'Ends on': '2031-02-12' });
  await record(staff, 'Visit to the centre of Marun').getByRole('button', { name: 'New: lesson' }).click();
  await save(staff, { Title: 'A duty desk answers within the hour' });
  const lesson = record(staff, 'A duty desk answers within the hour');
  await lead(lesson, 'Leads to: recommendation', 'Name an officer for requests');
  await lead(lesson, 'Leads to: practice', 'Duty officer who can warn at night');
}

async function tailor(staff: Page): Promise<void> {
  await tab(staff, 'Roadmap');
  await lead(record(staff, 'Teach sharing under rules'), 'Leads to: course', 'Sharing under rules');
  await tab(staff, 'Curriculum');
  await staff.getByRole('button', { name: 'Add: curriculum' }).click();
  await dialogOf(staff).getByRole('button', { name: 'Take all courses in their order' }).click();
  await save(staff, { Title: 'Courses for Tarkesh', 'Begins on': '2031-03-03' });
  const last = record(staff, 'Courses for Tarkesh').getByRole('row', { name: /^The exercise, and the procedures/ });
  await expect(last).toContainText('Jun 13, 2031');
  // Two more weeks for sharing, and the calendar follows.
  await record(staff, 'Courses for Tarkesh').getByRole('button', { name: 'Change: Courses for Tarkesh' }).click();
  await save(staff, { 'Weeks of course 5': '3' });
  await expect(last).toContainText('Jun 27, 2031');
  await staff.getByRole('button', { name: 'Add: cohort' }).click();
  await save(staff, { Title: 'First cohort' });
}

/** Plays the short exercise: the mentor notes what was seen, the instructor writes a finding with its action. */
async function play(staff: Page, mentor: Page): Promise<void> {
  await planEvening(staff, 'Tarkesh evening');
  await seatOne(staff, 'Amber');
  await staff.getByLabel('Observers (e-mails)').fill('mentor@small.example');
  await makeCells(staff);
  await staff.getByLabel('Speed', { exact: true }).fill('60');
  await staff.getByRole('button', { name: 'Start the clocks' }).click();
  await expect(staff.getByRole('region', { name: 'Amber' }).getByText('60×').filter({ visible: true }).first()).toBeVisible();
  await mentor.goto('/runs');
  await mentor.getByRole('link', { name: 'Tarkesh evening' }).click();
  await mentor.getByRole('tab', { name: 'Notes' }).click();
  await mentor
    .getByRole('combobox', { name: 'Objective' })
    .selectOption({ label: 'Share in time, and ask the originator before passing on' });
  await mentor.getByRole('textbox', { name: 'What you saw' }).fill('The poster was passed on before its originator was asked.');
  await mentor.getByRole('button', { name: 'Keep the note' }).click();
  await expect(mentor.getByRole('list', { name: 'Notes' })).toContainText('The poster was passed on');
  await staff.getByRole('link', { name: 'After-action report' }).click();
  await staff.getByRole('tab', { name: 'Amber' }).click();
  await staff.getByRole('button', { name: 'Add a finding' }).click();
  await staff.getByLabel('Words').fill('Nobody knew whom to ask.');
  await staff.getByLabel('Corrective action').fill('Name who asks originators');
  await staff.getByLabel('Who sees to it').fill('Head of the watch');
  await staff.getByLabel('By', { exact: true }).fill('2031-09-01');
  await staff.getByRole('button', { name: 'Save' }).click();
  await expect(staff.getByText('Nobody knew whom to ask.')).toBeVisible();
}

const [course, competency] = ['course:c05-sharing', 'competency:c05-sharing/originator-respect'];
const objective = 'Share in time, and ask the originator before passing on';

/** Binds the run to the cohort, and leads from the course by a competency to an objective of the run. */
async function bind(staff: Page, address: string): Promise<void> {
  await staff.goto(address);
  await tab(staff, 'Curriculum');
  await takeIn(staff, record(staff, 'First cohort'), 'exercise', 'Take in: Tarkesh evening');
  await save(staff, {});
  await takeIn(staff, staff.getByRole('region', { name: 'Exercise objectives' }), 'exercise objective', `Take in: ${objective}`);
  await save(staff, {});
  await piece(staff, course).getByLabel('Leads to: competency').selectOption(competency);
  await lead(piece(staff, competency), 'Leads to: exercise objective', objective);
}

/** The mentor takes in the note as an observation, the instructor the finding as a corrective action, and a procedure is approved. */
async function correct(staff: Page, mentor: Page, address: string): Promise<void> {
  await mentor.goto(address);
  await tab(mentor, 'Curriculum');
  await takeIn(mentor, record(mentor, objective), 'observation', /^Take in: The poster was passed on/);
  await save(mentor, { Title: 'Passed on without asking' }, { 'Procedure followed': 'no' });
  await staff.reload();
  await tab(staff, 'Procedures');
  await takeIn(staff, record(staff, 'Passed on without asking'), 'corrective action', 'Take in: Name who asks originators');
  await save(staff, {});
  await record(staff, 'Name who asks originators').getByRole('button', { name: 'New: procedure' }).click();
  await dialogOf(staff).getByRole('button', { name: 'Add a step' }).click();
  await save(staff, { Title: 'Asking the originator', 'Step 1: who': 'Duty analyst', 'Step 1: does what': 'asks the originator' });
  await record(staff, 'Passed on without asking').getByRole('button', { name: 'Change: Passed on without asking' }).click();
  await save(staff, {}, { 'Procedure of the beneficiary': 'Asking the originator' });
  await record(staff, 'Asking the originator').getByRole('button', { name: 'Change: Asking the originator' }).click();
  await save(staff, { 'Looked at again on': '2032-01-01' }, { State: 'approved' });
  const procedure = record(staff, 'Asking the originator');
  await expect(procedure).toContainText('In force: edition 1');
  await expect(procedure.getByRole('row', { name: /Tarkesh evening/ })).toContainText('Passed on without asking');
}

/** Where each arrow of the chain leads: the part of the page, and what is shown there. */
const arrows = [
  ['Agencies share by telephone', 'Consultation'],
  ['Teach sharing under rules', 'Roadmap'],
  ['Sharing under rules', 'Curriculum'],
  ['Asks the originator before others read', 'Curriculum'],
  [objective, 'Curriculum'],
  ['Passed on without asking', 'Procedures'],
  ['Name who asks originators', 'Procedures'],
  ['Asking the originator', 'Procedures'],
] as const;

test('a beneficiary is led from a finding to an approved procedure, and the chain shows it on one page', async ({ deskOf }) => {
  const staff = await deskOf('instructor');
  const mentor = await deskOf('mentor');
  const focal = await deskOf('cellLead');
  await openEngagement(staff);
  const address = new URL(staff.url()).pathname;
  await consult(staff);
  await visit(staff);
  await tailor(staff);
  await play(staff, mentor);
  await bind(staff, address);
  await correct(staff, mentor, address);

  await tab(staff, 'Chain');
  const chain = staff.getByRole('table', { name: 'Chain' });
  const way = chain.getByRole('row').filter({ hasText: 'Agencies share by telephone' });
  await expect(way).not.toContainText('missing');
  for (const [title, part] of arrows) {
    await way.getByRole('link', { name: title, exact: true }).click();
    await expect(staff.getByRole('tab', { name: part, exact: true })).toHaveAttribute('aria-selected', 'true');
    await expect(staff.locator(':focus')).toContainText(title);
    await expect(staff.locator(':focus')).toBeInViewport();
    await tab(staff, 'Chain');
  }

  // What was taken from the run leads there, for those who see it.
  await way.getByRole('link', { name: 'Finding of the after-action report, Tarkesh evening · Amber' }).click();
  await expect(staff.getByRole('tab', { name: 'Amber' })).toHaveAttribute('aria-selected', 'true');
  await expect(staff.locator(':focus')).toContainText('Nobody knew whom to ask.');
  await tab(mentor, 'Chain');
  await mentor.getByRole('link', { name: 'Note of an observer, Tarkesh evening · Amber' }).click();
  await expect(mentor.locator(':focus')).toContainText('The poster was passed on before its originator was asked.');
  await focal.goto(`${address}?tab=chain`);
  await expect(focal.getByText('Note of an observer, Tarkesh evening · Amber')).toBeVisible();
  await expect(focal.getByRole('link', { name: /Tarkesh evening/ })).toHaveCount(0);

  // Staff read what was done; focal points do not.
  await staff.goto(`${address}?tab=trail`);
  await expect(staff.getByRole('table', { name: 'Trail' })).toContainText('procedure: Asking the originator');
  await expect(focal.getByRole('tab', { name: 'Trail' })).toHaveCount(0);
});
