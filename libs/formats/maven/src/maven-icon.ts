/** A jar with a label. Own work. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="M7 3h10v3H7z"/><path d="M8 6c0 2-2.5 2.5-2.5 5v7.5A2.5 2.5 0 0 0 8 21h8a2.5 2.5 0 0 0 2.5-2.5V11c0-2.5-2.5-3-2.5-5"/><path d="M8.5 17v-4.5l3.5 3 3.5-3V17"/></svg>';
