const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;

/** 1536 → '1.5 KiB'. Three significant digits, so that a column of sizes stays narrow. */
export function formatBytes(bytes: number): string {
  const power = bytes < 1024 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), units.length - 1);
  const amount = bytes / 1024 ** power;
  const digits = power === 0 || amount >= 100 ? 0 : amount >= 10 ? 1 : 2;
  return `${Number(amount.toFixed(digits))} ${units[power]}`;
}
