import { z } from 'zod';

/** Text that no query or form field may exceed; longer fields say so themselves. */
const maxTextLength = 255;

/** Forms and query strings carry text only, so `"false"` must not be true. */
function toBoolean(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const word = value.toLowerCase();
  if (['true', '1', 't', 'yes', 'on'].includes(word)) return true;
  return ['false', '0', 'f', 'no', 'off'].includes(word) ? false : value;
}

/** A whole number in a form is text; `''`, `1e3` and `0x10` are none. */
function toInteger(value: unknown): unknown {
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}

export const booleanInput = z.preprocess(toBoolean, z.boolean()).meta({ type: 'boolean' });
export const integerInput = z.preprocess(toInteger, z.int()).meta({ type: 'integer' });
/** Ids are positive and global: a thing of another project is simply not there. */
export const idInput = z.preprocess(toInteger, z.int().positive()).meta({ type: 'integer', minimum: 1 });
export const textInput = z.string().max(maxTextLength);
/** A word to search for. The empty one finds everything. */
export const searchInput = textInput.optional().meta({ description: 'Each word must occur, whatever its case.' });
/** A day as GitLab writes it, or an empty text for none. */
export const dateInput = z.preprocess((value) => (value === '' ? null : value), z.iso.date().nullable()).meta({ type: 'string', format: 'date', nullable: true });
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true, local: true })]);
/** A day or a moment, with or without a zone, or an empty text for none. */
export const momentInput = z
  .preprocess((value) => (value === '' ? null : value), z.string().refine((text) => moment.safeParse(text).success, 'is invalid').nullable())
  .meta({ type: 'string', nullable: true });
/** Roles by GitLab's numbers. */
export const accessLevelInput = z.preprocess(toInteger, z.literal([10, 15, 20, 30, 40, 50])).meta({ type: 'integer', enum: [10, 15, 20, 30, 40, 50], description: '10 guest, 15 planner, 20 reporter, 30 developer, 40 maintainer, 50 owner' });
/** One or several values: `scopes[]=api&scopes[]=read_api`, `scopes=api,read_api` or a JSON array. */
export const listInput = <T extends z.ZodType>(item: T) => z.preprocess((value) => (typeof value === 'string' ? value.split(',').map((part) => part.trim()).filter(Boolean) : value), z.array(item).min(1).max(20));

export const id = z.int().meta({ type: 'integer', format: 'int64' });
export const time = z.string().meta({ format: 'date-time', description: 'UTC with milliseconds' });
export const date = z.string().meta({ format: 'date' });
export const url = z.string().meta({ format: 'uri' });
