/**
 * A row is one line of a table where there is room for ten columns, else a card. Its height is fixed either way, so that
 * the list knows where each row stands without having drawn it.
 */
export const rowHeight = "[--row:7.75rem] @5xl:[--row:3.5rem]";

/** The columns of the rows and of the line of names above them. */
export const tableColumns =
  "@5xl:grid-cols-[1.25rem_minmax(0,1.3fr)_minmax(0,1.5fr)_4.25rem_minmax(0,1.3fr)_3.75rem_3.75rem_minmax(0,1.3fr)_5.25rem_4rem] @5xl:gap-x-3 @5xl:px-3";

/** Where each part of a row stands on a card; in the table they follow one another. */
export const cardAreas =
  "grid-cols-[1.25rem_minmax(0,1fr)_auto] grid-rows-[1.5rem_1.25rem_1.25rem_1fr] gap-x-3 [grid-template-areas:'icon_name_time'_'._state_age'_'._pause_calls'_'._campaigns_campaigns'] data-[noted=true]:[grid-template-areas:'icon_name_time'_'._state_age'_'._state_calls'_'._campaigns_campaigns'] @5xl:grid-rows-1 @5xl:[grid-template-areas:none]! @5xl:py-0";

export const areas = {
  icon: "[grid-area:icon] @5xl:[grid-area:auto]",
  name: "[grid-area:name] @5xl:[grid-area:auto]",
  time: "[grid-area:time] @5xl:[grid-area:auto]",
  state: "[grid-area:state] @5xl:[grid-area:auto]",
  age: "[grid-area:age] @5xl:[grid-area:auto]",
  pause: "[grid-area:pause] @5xl:[grid-area:auto]",
  calls: "[grid-area:calls] @5xl:[grid-area:auto]",
  campaigns: "pr-18 [grid-area:campaigns] @5xl:pr-0 @5xl:[grid-area:auto]",
  details: "col-start-3 row-start-4 @5xl:[grid-area:auto]",
} as const;
