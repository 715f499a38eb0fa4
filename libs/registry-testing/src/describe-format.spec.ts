import { describeFormat } from './conformance/describe-format.ts';
import { parcelDriver } from './testing/parcel-driver.ts';
import { makeParcelFormat } from './testing/parcel.format.ts';

/** The suite on a format that has all that a format may have. */
describeFormat(makeParcelFormat('parcel', { identity: 'version', onRepublish: 'refuse' }), parcelDriver);
