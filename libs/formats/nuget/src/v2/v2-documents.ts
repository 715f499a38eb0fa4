/** What the feed has, for clients that ask first. @see https://www.rfc-editor.org/rfc/rfc5023#section-8 */
export function serviceDocument(prefix: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<service xmlns="http://www.w3.org/2007/app" xmlns:atom="http://www.w3.org/2005/Atom" xml:base="${prefix}/v2/">
  <workspace>
    <atom:title type="text">Default</atom:title>
    <collection href="Packages"><atom:title type="text">Packages</atom:title></collection>
  </workspace>
</service>
`;
}

const texts = ['NormalizedVersion', 'Title', 'Authors', 'Description', 'Summary', 'Tags', 'ProjectUrl', 'LicenseUrl', 'IconUrl', 'MinClientVersion', 'Dependencies', 'PackageHash', 'PackageHashAlgorithm'];
const flags = ['IsLatestVersion', 'IsAbsoluteLatestVersion', 'IsPrerelease', 'RequireLicenseAcceptance', 'Listed'];
const dates = ['Created', 'LastUpdated', 'Published'];
const property = (name: string, type: string, isNullable: boolean): string => `        <Property Name="${name}" Type="Edm.${type}" Nullable="${isNullable}" />`;
const parameter = (name: string, type: string): string => `          <Parameter Name="${name}" Type="Edm.${type}" FixedLength="false" Unicode="false" />`;

/** The kinds of things in the feed, and what can be asked. @see https://www.odata.org/documentation/odata-version-2-0/overview/ */
export const schemaDocument = `<?xml version="1.0" encoding="utf-8"?>
<edmx:Edmx Version="1.0" xmlns:edmx="http://schemas.microsoft.com/ado/2007/06/edmx">
  <edmx:DataServices m:DataServiceVersion="2.0" m:MaxDataServiceVersion="2.0" xmlns:m="http://schemas.microsoft.com/ado/2007/08/dataservices/metadata">
    <Schema Namespace="NuGetGallery" xmlns="http://schemas.microsoft.com/ado/2006/04/edm">
      <EntityType Name="V2FeedPackage" m:HasStream="true">
        <Key><PropertyRef Name="Id" /><PropertyRef Name="Version" /></Key>
${[
  ...['Id', 'Version'].map((name) => property(name, 'String', false)),
  ...texts.map((name) => property(name, 'String', true)),
  ...flags.map((name) => property(name, 'Boolean', false)),
  ...dates.map((name) => property(name, 'DateTime', name !== 'Published')),
  property('PackageSize', 'Int64', false),
  ...['DownloadCount', 'VersionDownloadCount'].map((name) => property(name, 'Int32', false)),
].join('\n')}
      </EntityType>
      <EntityContainer Name="V2FeedContext" m:IsDefaultEntityContainer="true">
        <EntitySet Name="Packages" EntityType="NuGetGallery.V2FeedPackage" />
        <FunctionImport Name="Search" ReturnType="Collection(NuGetGallery.V2FeedPackage)" EntitySet="Packages" m:HttpMethod="GET">
${[parameter('searchTerm', 'String'), parameter('targetFramework', 'String'), parameter('includePrerelease', 'Boolean')].join('\n')}
        </FunctionImport>
        <FunctionImport Name="FindPackagesById" ReturnType="Collection(NuGetGallery.V2FeedPackage)" EntitySet="Packages" m:HttpMethod="GET">
${parameter('id', 'String')}
        </FunctionImport>
      </EntityContainer>
    </Schema>
  </edmx:DataServices>
</edmx:Edmx>
`;
