/** Longer lists are left to the engine, whose sort takes no time that grows with the square of their length. */
const FEW = 12;

/**
 * Sorts a list in place; equals stay in their order. Most lists here hold a few things, which are in their
 * places sooner than the engine's sort has begun.
 */
export function sortFew<One>(list: One[], compare: (one: One, other: One) => number): One[] {
  if (list.length > FEW) return list.sort(compare);
  for (let next = 1; next < list.length; next += 1) {
    const one = list[next] as One;
    let place = next;
    for (; place > 0 && compare(list[place - 1] as One, one) > 0; place -= 1) {
      list[place] = list[place - 1] as One;
    }
    list[place] = one;
  }
  return list;
}
