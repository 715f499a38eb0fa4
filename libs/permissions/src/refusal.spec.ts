import type { Action } from '@packyard/domain';
import { decide, notThere } from './decide.ts';
import { refusalFor, type Surface } from './refusal.ts';
import { callers, deployTokens, userActor } from './testing/callers.ts';
import { aGroup, aProject } from './testing/things.ts';
import type { Subject, Thing } from './thing.ts';

const everybody = Object.fromEntries([...callers(), ...deployTokens()]);

function told(surface: Surface, caller: string | Subject, action: Action, thing: Thing): string {
  const subject = typeof caller === 'string' ? everybody[caller] : caller;
  if (subject === undefined) throw new Error('no such caller');
  const decision = decide(subject, action, thing);
  if (decision.allowed) return 'allowed';
  const error = refusalFor(surface, decision, subject);
  return `${error.status} ${error.code}`;
}

describe('what a refused caller is told', () => {
  // design 9, contract 1.5 and 3.3
  it.each`
    surface         | caller         | action               | visibility    | access        | answer
    ${'management'} | ${'anonymous'} | ${'package:read'}    | ${'private'}  | ${'private'}  | ${'404 project_not_found'}
    ${'management'} | ${'outsider'}  | ${'package:read'}    | ${'private'}  | ${'private'}  | ${'404 project_not_found'}
    ${'management'} | ${'guest'}     | ${'package:read'}    | ${'private'}  | ${'private'}  | ${'403 forbidden'}
    ${'management'} | ${'anonymous'} | ${'package:read'}    | ${'internal'} | ${'enabled'}  | ${'404 project_not_found'}
    ${'management'} | ${'anonymous'} | ${'package:delete'}  | ${'public'}   | ${'public'}   | ${'403 forbidden'}
    ${'management'} | ${'outsider'}  | ${'package:delete'}  | ${'public'}   | ${'public'}   | ${'403 forbidden'}
    ${'management'} | ${'anonymous'} | ${'package:delete'}  | ${'private'}  | ${'private'}  | ${'404 project_not_found'}
    ${'management'} | ${'outsider'}  | ${'package:delete'}  | ${'private'}  | ${'private'}  | ${'404 project_not_found'}
    ${'management'} | ${'developer'} | ${'package:delete'}  | ${'private'}  | ${'private'}  | ${'403 forbidden'}
    ${'management'} | ${'anonymous'} | ${'project:admin'}   | ${'public'}   | ${'public'}   | ${'401 unauthenticated'}
    ${'management'} | ${'outsider'}  | ${'project:admin'}   | ${'public'}   | ${'public'}   | ${'403 forbidden'}
    ${'management'} | ${'maintainer'} | ${'package:read'}   | ${'private'}  | ${'disabled'} | ${'403 project_registry_disabled'}
    ${'management'} | ${'outsider'}  | ${'package:read'}    | ${'private'}  | ${'disabled'} | ${'404 project_not_found'}
    ${'format'}     | ${'anonymous'} | ${'package:read'}    | ${'private'}  | ${'private'}  | ${'401 unauthenticated'}
    ${'format'}     | ${'outsider'}  | ${'package:read'}    | ${'private'}  | ${'private'}  | ${'404 project_not_found'}
    ${'format'}     | ${'guest'}     | ${'package:read'}    | ${'private'}  | ${'private'}  | ${'403 forbidden'}
    ${'format'}     | ${'anonymous'} | ${'package:publish'} | ${'public'}   | ${'public'}   | ${'401 unauthenticated'}
    ${'format'}     | ${'outsider'}  | ${'package:publish'} | ${'public'}   | ${'public'}   | ${'403 forbidden'}
    ${'format'}     | ${'anonymous'} | ${'package:read'}    | ${'public'}   | ${'private'}  | ${'401 unauthenticated'}
    ${'format'}     | ${'anonymous'} | ${'package:read'}    | ${'public'}   | ${'disabled'} | ${'403 project_registry_disabled'}
    ${'format'}     | ${'anonymous'} | ${'package:read'}    | ${'private'}  | ${'disabled'} | ${'401 unauthenticated'}
    ${'format'}     | ${'outsider'}  | ${'package:read'}    | ${'private'}  | ${'public'}   | ${'allowed'}
    ${'format'}     | ${'outsider'}  | ${'package:publish'} | ${'private'}  | ${'public'}   | ${'403 forbidden'}
    ${'format'}     | ${'writes elsewhere'} | ${'package:read'}    | ${'private'}  | ${'private'} | ${'404 project_not_found'}
    ${'format'}     | ${'writes elsewhere'} | ${'package:read'}    | ${'internal'} | ${'enabled'} | ${'404 project_not_found'}
    ${'format'}     | ${'writes elsewhere'} | ${'package:publish'} | ${'public'}   | ${'public'}  | ${'403 forbidden'}
    ${'format'}     | ${'reads here'}       | ${'package:read'}    | ${'private'}  | ${'private'} | ${'allowed'}
    ${'format'}     | ${'reads here'}       | ${'package:publish'} | ${'private'}  | ${'private'} | ${'403 scope_insufficient'}
    ${'format'}     | ${'writes here'}      | ${'package:delete'}  | ${'private'}  | ${'private'} | ${'allowed'}
    ${'management'} | ${'writes here'}      | ${'project:admin'}   | ${'private'}  | ${'private'} | ${'403 forbidden'}
  `('$surface: $caller, $action, $visibility project with $access packages: $answer', ({ surface, caller, action, visibility, access, answer }) => {
    expect(told(surface, caller, action, aProject(visibility, access))).toBe(answer);
  });

  it('is 404 for everybody on both surfaces while the registry is off', () => {
    const thing = aProject('public', 'public', { settings: { packagesEnabled: false } });
    for (const surface of ['management', 'format'] as const) for (const caller of Object.keys(everybody)) expect(told(surface, caller, 'package:read', thing)).toBe('404 registry_disabled');
  });

  it('is 401 for an anonymous package manager at a hidden group, else 404', () => {
    expect(told('format', 'anonymous', 'package:read', aGroup('private'))).toBe('401 unauthenticated');
    expect(told('format', 'outsider', 'package:read', aGroup('private'))).toBe('404 group_not_found');
    expect(told('management', 'anonymous', 'package:read', aGroup('private'))).toBe('404 group_not_found');
  });

  it.each(['management', 'format'] as const)('%s: a thing that is missing is told like one that is hidden', (surface) => {
    const callersOfNote: Subject[] = [everybody['anonymous'], everybody['outsider'], { actor: userActor({ mustChangePassword: true }), role: 0 }].filter((one) => one !== undefined);
    for (const packagesEnabled of [true, false])
      for (const subject of callersOfNote) {
        const thing = aProject('private', 'private', { settings: { packagesEnabled } });
        const decision = decide(subject, 'package:publish', thing);
        if (decision.allowed) throw new Error('allowed');
        const missing = notThere(subject, 'package:publish', { kind: 'project', settings: thing.settings });
        expect(refusalFor(surface, missing, subject).toProblem()).toEqual(refusalFor(surface, decision, subject).toProblem());
      }
  });

  it('names the scope a token lacks', () => {
    const subject: Subject = { actor: userActor({ scopes: ['read_api'] }), role: 50 };
    expect(told('format', subject, 'package:publish', aProject('private', 'private'))).toBe('403 scope_insufficient');
    expect(told('format', { ...subject, role: 0 }, 'package:publish', aProject('private', 'private'))).toBe('404 project_not_found');
  });
});
