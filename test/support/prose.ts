/** A paragraph whose lines show how wide a text’s lines are. */
export const PROSE = [
  'The harbour board was asked how it plans for children who live far away from any school, and its',
  'answers were checked against what families said on the quay, in the market and at the ferry; they',
  'agreed on most of it, though on the waits for boats and for therapy they were as far apart as ever',
  'and nobody had written down who would do what about it in the two years that followed the storm of',
  'the winter before, when each of the three piers was lost and lessons were held in the old chapel by',
  'two teachers who had rowed over from the mainland with all that they could carry in an open boat.',
].join('\n');
