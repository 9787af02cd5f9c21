/** The title of a report or letter; its group is the area's name. */
export const TITLE =
  /^(?:(?:Joint )?(?:local )?Area (?:SEND|special educational needs and(?:\/or)? disabilit(?:y|ies)(?: \(SEND\))?):? )?monitoring inspection(?: report)?(?: of|:| in| [-–—]) (?:the )?(.{2,90}?)(?:(?: Local)? Area Partnership)?\.?$/i;

/** The heading of the prose on what was done, where it has one. */
export const PROGRESS =
  /^(?:What progress (?:has|have) (?:the )?(?:local )?(?:area )?(?:partnership|leaders|area) made(?:\b.{0,80})?\s?\??|(?:Main |Inspection |Key |Our )?findings|What (?:we|inspectors) found|What has been done (?:about|on|in|since|against)\b.{0,80}|Progress (?:made )?(?:since|against|on|in)\b.{0,80}|(?:The )?areas for priority action|Progress(?: made)?|(?:What|How) (?:effective )?(?:action|progress)\b.{0,100}\?)(?:\s*:)?$/i;

/** "Area for priority action 1", "Priority action: travel to school": what heads one of them. */
export const ACTION_HEADING =
  /^(?:(?:The )?(?:first|second|third|fourth|fifth|sixth) )?(?:area for )?priority action(?: area)?(?:\s+(?:\d{1,2}|one|two|three|four|five|six|seven|eight))?\b\s*(?:[:.–—-][^.:]{0,100})?$/i;

/** "Area for priority action": a heading that does not say which. */
export const BARE = /^(?:The )?Areas? for priority actions?:?$/i;
