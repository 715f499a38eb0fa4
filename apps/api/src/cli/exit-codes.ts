/** Usage errors have 2, as with most commands; 70 is EX_SOFTWARE, our own fault. */
export const exitCodes = { failed: 1, usage: 2, bug: 70 } as const;
