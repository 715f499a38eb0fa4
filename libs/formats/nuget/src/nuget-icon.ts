/** A cube in a bubble with a small one beside it. Own work. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><circle cx="4.5" cy="4.5" r="1.75"/><rect x="6.5" y="6.5" width="14.5" height="14.5" rx="5"/><circle cx="11" cy="11" r="1.5"/><circle cx="15.5" cy="15.5" r="2.75"/></svg>';
