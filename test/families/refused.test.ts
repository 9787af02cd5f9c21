import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.js';

// Papers that speak of letters, plans and monitoring inspections, and are none.

const CLOSE = 'Yours sincerely\n\nAda Stowe';
const PAPERS: readonly (readonly [looksLike: RegExp, words: string])[] = [
  [
    /minutes of a meeting/,
    'Minutes of the SEND improvement board\n\n1. Area SEND monitoring inspection\n\nMembers noted that effective action had been taken on both areas for priority action.\n\n2. Priority action plan\n\nAll actions are on time.',
  ],
  [
    /minutes of a meeting/,
    'Fenwick Council: Children and Families Board\n\nApologies\n\nThere were none.\n\nMatters arising\n\nThe area SEND inspection report was received.',
  ],
  [
    /an agenda/,
    'Agenda\n\n1. Welcome\n\n2. Priority action plan: progress\n\n3. Monitoring inspection: what to expect',
  ],
  [
    /a press release/,
    'Press release\n\nInspectors find effective action in Fenwick\n\nThe local area partnership has taken effective action to address the areas for priority action, a monitoring inspection has found.\n\nNotes to editors\n\nOfsted and the CQC carried out the monitoring inspection in May 2026.',
  ],
  [
    /a press release/,
    'FOR IMMEDIATE RELEASE\n\nArea SEND monitoring inspection of Fenwick\n\nThe council has welcomed the outcome: effective action has been taken.',
  ],
  [
    /children’s services/,
    'Inspection of Fenwick children’s services\n\nInspection dates: 4 to 8 March 2024\n\nLead inspector: Ada Stowe\n\nJudgement: good\n\nWhat needs to improve?\n\nThe timeliness of assessments.',
  ],
  [
    /focused visit/,
    'Focused visit to Fenwick children’s services\n\nMain findings\n\nSocial workers know the children well.\n\nAreas for priority action\n\nThe oversight of children who go missing.',
  ],
  [
    /monitoring visit/,
    `Dear Ms Elm\n\nMonitoring visit to Fenwick children’s services\n\nThis letter summarises the findings of the monitoring visit on 3 May 2025.\n\nFindings\n\nLeaders have taken effective action.\n\n${CLOSE}`,
  ],
  [
    /school, college or nursery/,
    'School report\n\nFenwick Primary School\n\nWhat is it like to attend this school?\n\nPupils with SEND do well.\n\nWhat does the school need to improve?\n\nThe teaching of phonics.',
  ],
  [
    /school, college or nursery/,
    'Inspection of a good school: Fenwick Academy\n\nInspection dates: 4 and 5 March 2025\n\nOutcome\n\nFenwick Academy has taken effective action.',
  ],
  [
    /CQC/,
    'CQC inspection report\n\nFenwick Hospital\n\nAreas for improvement\n\nThe trust must act on staffing.',
  ],
  [
    /Department for Education or a minister/,
    `Department for Education\n\n3 June 2025\n\nDear Ms Elm\n\nProgress on your priority action plan\n\nFollowing the area SEND inspection, my officials met you in May. All actions are in hand.\n\n${CLOSE}`,
  ],
  [
    /Department for Education or a minister/,
    `Minister for School Standards\n\nDear Ms Elm\n\nArea SEND monitoring inspection of Fenwick\n\nI have read the letter from Ofsted with care, and was glad to see that there has been effective action.\n\n${CLOSE}`,
  ],
  [
    /notice or direction/,
    'Improvement notice to Fenwick Council\n\nThis notice is given because of the widespread or systemic failings that the area SEND inspection found.\n\nThe council must carry out its priority action plan.',
  ],
  [
    /a consultation/,
    'Consultation on our SEND improvement plan\n\nOfsted and the CQC inspected us in 2024.\n\nQuestion 1: do you agree with the actions under area for improvement 1?',
  ],
  [/a consultation/, 'Have your say on short breaks\n\nTell us what needs to improve.'],
  [
    /report to a committee/,
    'Report to: Cabinet\n\nArea SEND monitoring inspection\n\nRecommendations\n\nThat the outcome of the inspection be noted.\n\nFinancial implications\n\nNone.',
  ],
  [
    /report to a committee/,
    'Children’s Scrutiny Committee, report of 3 May\n\nPriority action plan: an update\n\nThe plan has four areas for priority action.',
  ],
  [
    /evaluation of itself/,
    'Local area SEND self-evaluation 2025\n\nStrengths\n\nWe know our children.\n\nAreas for development\n\nWe wait too long.',
  ],
  [
    /area’s needs/,
    'Joint strategic needs assessment: SEND\n\nWhat is it like to be a child in Fenwick?\n\nOne child in six has SEND.',
  ],
  [
    /tribunal/,
    'Decision\n\nFirst-tier Tribunal (Special Educational Needs and Disability)\n\nThe appeal is allowed.\n\nThe council must amend section F.',
  ],
  [
    /Ombudsman/,
    'Local Government and Social Care Ombudsman: final decision\n\nThe council delayed an EHC plan. It has agreed to the following actions.',
  ],
  [
    /plan of one child/,
    'Education, health and care plan for Sam\n\nSection A: my views\n\nOutcomes\n\nSam will read for ten minutes.',
  ],
  [
    /terms of reference/,
    'SEND improvement board: terms of reference\n\nThe board oversees the priority action plan.',
  ],
  [
    /a newsletter/,
    'SEND newsletter, spring 2026\n\nInspectors came back in January. Here is what they found.',
  ],
  [/a post/, 'Job title: SEND improvement lead\n\nYou will carry out the priority action plan.'],
  [
    /guidance/,
    'Area SEND inspection framework and handbook\n\nMonitoring inspections\n\nInspectors will judge whether the partnership has taken effective action.',
  ],
  [
    /request for information/,
    'Your request under the Freedom of Information Act\n\nYou asked for the written statement of action. It is on our website.',
  ],
  [
    /youth justice/,
    'An inspection of youth offending services in Fenwick\n\nRecommendations\n\nThe board should improve its oversight.',
  ],
  [
    /serious case/,
    'Child safeguarding practice review: Robin\n\nFindings\n\nServices did not speak to each other.\n\nActions\n\nEach service will train its staff.',
  ],
  [
    /debate/,
    'House of Commons\n\nSEND provision: Fenwick\n\nThe area SEND inspection found widespread failings.',
  ],
  [
    /a survey/,
    'Survey of parents and carers 2025\n\nThree in five say that the priority action plan has changed nothing.',
  ],
  [
    /annual report/,
    'Virtual school annual report\n\nStrengths\n\nAttendance is up.\n\nAreas for improvement\n\nExclusions.',
  ],
  [
    /risks/,
    'SEND programme risk register\n\nRisk 1: the monitoring inspection finds no effective action.',
  ],
  [/a strategy/, 'Fenwick SEND strategy 2025 to 2028\n\nPriority 1: early help\n\nWe will listen.'],
  [/something else, which begins “My weekend”/, 'My weekend\n\nWe went to Fenwick, and it rained.'],
];

describe('a paper of no family is refused, and the refusal says what it looks like', () => {
  it('has many of them', () => {
    expect(PAPERS.length).toBeGreaterThan(30);
  });

  it.each(PAPERS)('%s', async (looksLike, words) => {
    const refused = extract(new TextEncoder().encode(words), { name: 'paper.txt' });
    await expect(refused).rejects.toMatchObject({
      code: 'unknown-family',
      message: expect.stringMatching(looksLike),
    });
  });
});
