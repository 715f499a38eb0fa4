import { readPom } from './pom.ts';
import { DoctypeRefused, readXml, XmlUnreadable } from './xml.ts';

const pom = (inner: string, head = '<?xml version="1.0" encoding="UTF-8"?>'): Buffer => Buffer.from(`${head}<project xmlns="http://maven.apache.org/POM/4.0.0">${inner}</project>`);

const whole = pom(`
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>com.acme</groupId><artifactId>parent</artifactId><version>7</version></parent>
  <artifactId>lib</artifactId><packaging>jar</packaging>
  <name>Lib &amp; more</name><description><![CDATA[ Does <things> ]]></description><url>https://acme.test/lib</url>
  <licenses><license><name>Apache-2.0</name><url>https://acme.test/licence</url></license><license><name>MIT</name></license></licenses>
  <scm><url>https://acme.test/git</url><connection>scm:git:https://acme.test/lib.git</connection></scm>
  <dependencies>
    <dependency><groupId>com.acme</groupId><artifactId>base</artifactId><version>\${project.version}</version></dependency>
    <dependency><groupId>junit</groupId><artifactId>junit</artifactId><version>[4,5)</version><scope>test</scope><optional>true</optional>
      <exclusions><exclusion><groupId>org.hamcrest</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>
  </dependencies>
  <dependencyManagement><dependencies><dependency><groupId>com.acme</groupId><artifactId>bom</artifactId><version>1</version><scope>import</scope></dependency></dependencies></dependencyManagement>
  <profiles><profile><dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId></dependency></dependencies></profile></profiles>
  <build><plugins><plugin><artifactId>p</artifactId><dependencies><dependency><groupId>no</groupId><artifactId>no</artifactId></dependency></dependencies></plugin></plugins></build>`);

describe('POM', () => {
  it('is read', () => {
    const { fields, licenses, dependencies, managed } = readPom(whole);
    expect(fields).toEqual({ packaging: 'jar', name: 'Lib & more', description: 'Does <things>', url: 'https://acme.test/lib', 'parent/groupId': 'com.acme', 'parent/artifactId': 'parent', 'parent/version': '7', 'scm/url': 'https://acme.test/git', 'scm/connection': 'scm:git:https://acme.test/lib.git' });
    expect(licenses).toEqual([{ name: 'Apache-2.0', url: 'https://acme.test/licence' }, { name: 'MIT' }]);
    expect(dependencies).toEqual([{ groupId: 'com.acme', artifactId: 'base', version: '${project.version}' }, { groupId: 'junit', artifactId: 'junit', version: '[4,5)', scope: 'test', optional: 'true' }]);
    expect(managed).toEqual([{ groupId: 'com.acme', artifactId: 'bom', version: '1', scope: 'import' }]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), pom('<name>ä</name>')])],
    ['Latin 1', Buffer.from(pom('<name>ä</name>', '<?xml version="1.0" encoding="ISO-8859-1"?>').toString(), 'latin1')],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pom('<name>ä</name>', '').toString(), 'utf16le')])],
  ])('is read in %s', (_, bytes) => expect(readPom(bytes).fields.name).toBe('ä'));

  it('cuts what is too long, and drops what a terminal would obey', () => {
    const { fields } = readPom(pom(`<name>${'n'.repeat(50_000)}</name><description>a\u0085b</description>`));
    expect(fields.name?.length).toBeLessThanOrEqual(255);
    expect(fields.description).toBe('a b');
  });

  it('keeps only so many dependencies', () => {
    expect(readPom(pom(`<dependencies>${'<dependency><groupId>a</groupId></dependency>'.repeat(20_000)}</dependencies>`)).dependencies.length).toBe(4000);
  });

  it('takes texts of any part, however often', () => {
    expect(readPom(pom('<name>a</name><name>b</name><name/>')).fields.name).toBe('b');
    expect(readPom(Buffer.from('<other><name>x</name></other>')).fields).toEqual({});
    expect(readPom(pom('<constructor>x</constructor><__proto__><name>x</name></__proto__><toString>y</toString>')).fields).toEqual({});
  });
});

const bomb = `<!DOCTYPE project [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

describe('hostile XML', () => {
  it.each([
    ['an external entity', '<!DOCTYPE project [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['an external DTD', '<!DOCTYPE project SYSTEM "http://acme.test/x.dtd">'],
    ['an entity bomb', bomb],
    ['a parameter entity', '<!DOCTYPE project [<!ENTITY % x SYSTEM "http://acme.test/">%x;]>'],
  ])('%s is refused by its DOCTYPE', (_, doctype) => {
    expect(() => readPom(pom('<name>&x;</name>', doctype))).toThrow(DoctypeRefused);
    expect(() => readPom(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(pom('<name>&x;</name>', doctype).toString(), 'utf16le')]))).toThrow(DoctypeRefused);
  });

  it.each([
    ['a lower-case DOCTYPE', '<!doctype project><project/>'],
    ['an unknown entity', '<project><name>&xxe;</name></project>'],
    ['no end', '<project><name>'],
    ['nothing', ''],
    ['no XML', 'PK\u0003\u0004'],
    ['two roots', '<project/><project/>'],
    ['a character that is none', '<project><name>&#0;</name></project>'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-7"?><project/>'],
    ['great depth', `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`],
  ])('%s is no POM', (_, text) => expect(() => readPom(Buffer.from(text))).toThrow(XmlUnreadable));

  it('wrong UTF-8 is no POM', () => expect(() => readPom(Buffer.concat([pom(''), Buffer.from([0xff])]))).toThrow(XmlUnreadable));

  it('a comment may speak of a DOCTYPE', () => expect(() => readXml(Buffer.from('<project><!-- <!DOCTYPE x> --></project>'), { close: () => undefined })).not.toThrow());

  it('attributes and texts without number are no trouble', () => {
    expect(() => readPom(pom(`<a ${Array.from({ length: 5000 }, (_, n) => `a${n}="x"`).join(' ')}/>${'<name>x</name>'.repeat(50_000)}`))).not.toThrow();
  });
});
