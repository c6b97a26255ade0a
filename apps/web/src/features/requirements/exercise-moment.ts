/** Moment of a field for dates and times, which speaks in the clock of the exercise (UTC). */
export const toMoment = (field: string) => `${field}:00Z`;
