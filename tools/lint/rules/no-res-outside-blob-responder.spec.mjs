import { testRule } from '../rule-tester.mjs';
import { noResOutsideBlobResponder } from './no-res-outside-blob-responder.mjs';

const handler = "import { Res } from '@nestjs/common'; class A { get(@Res() response) {} }";

testRule('no-res-outside-blob-responder', noResOutsideBlobResponder, {
  valid: [
    ['libs/http/src/blob-responder.ts', handler],
    ['libs/formats/npm/src/tarball.controller.ts', "import { Req } from '@nestjs/common'; class A { get(@Req() request) {} }"],
    ['libs/formats/npm/src/tarball.controller.ts', "import type { Response } from 'express';"],
  ],
  invalid: [
    ['libs/formats/npm/src/tarball.controller.ts', handler, 'res'],
    ['libs/formats/npm/src/not-a-blob-responder.ts', handler, 'res'],
    ['libs/formats/npm/src/tarball.controller.ts', "import { Response as R } from '@nestjs/common'; class A { get(@R() r) {} }", 'res'],
    ['libs/formats/npm/src/tarball.controller.ts', "import * as nest from '@nestjs/common'; class A { get(@nest.Res() r) {} }", 'res'],
  ],
});
