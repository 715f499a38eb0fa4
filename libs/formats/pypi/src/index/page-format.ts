import type { Request } from 'express';
import { htmlType, jsonType } from './simple-pages.ts';
import type { SimpleVariant } from './simple-fragments.ts';

export interface PageFormat {
  readonly variant: SimpleVariant;
  readonly contentType: string;
}

/** In the order of preference where a client has none. `latest` is answered by the version that it stands for. */
const formats: Readonly<Record<string, PageFormat>> = {
  'text/html': { variant: 'html', contentType: htmlType },
  'application/vnd.pypi.simple.v1+html': { variant: 'html', contentType: 'application/vnd.pypi.simple.v1+html' },
  [jsonType]: { variant: 'json', contentType: jsonType },
  'application/vnd.pypi.simple.latest+json': { variant: 'json', contentType: jsonType },
  'application/vnd.pypi.simple.latest+html': { variant: 'html', contentType: 'application/vnd.pypi.simple.v1+html' },
};

const fallback: PageFormat = { variant: 'html', contentType: htmlType };

/**
 * The kind of page that the client asks for: by `?format=`, or by Accept with its weights. HTML for whoever accepts none of them,
 * as GitLab does.
 * @see https://packaging.python.org/en/latest/specifications/simple-repository-api/#version-format-selection
 */
export function pageFormat(request: Pick<Request, 'query' | 'accepts'>): PageFormat {
  const asked = request.query['format'];
  const byQuery = typeof asked === 'string' && Object.hasOwn(formats, asked) ? formats[asked] : undefined;
  const accepted = request.accepts(Object.keys(formats));
  return byQuery ?? (accepted === false ? undefined : formats[accepted]) ?? fallback;
}
