import type { EntityKind } from '../../entities/entity-kind';

function named(kind: EntityKind, types: string): [string, EntityKind][] {
  return types.split(' ').map((type) => [type, kind]);
}

/**
 * Kind of entity that an attribute becomes by its type. Types that are missing here (comments, links to reports, rules,
 * registry keys, patterns) stand in the text of the event alone.
 */
export const attributeKinds: ReadonlyMap<string, EntityKind> = new Map([
  ...named('online_account', 'ip-src ip-dst domain hostname url uri mac-address AS github-username twitter-id jabber-id target-user'),
  ...named('online_account', 'eppn ip-src|port ip-dst|port domain|ip hostname|port'),
  ...named('email_address', 'email email-src email-dst target-email whois-registrant-email dns-soa-email'),
  ...named('phone', 'phone-number whois-registrant-phone'),
  ...named(
    'document',
    'filename md5 sha1 sha224 sha256 sha384 sha512 ssdeep imphash filename|md5 filename|sha1 filename|sha256 filename|sha512',
  ),
  ...named('document', 'attachment malware-sample passport-number visa-number identity-card-number email-message-id'),
  ...named('bank_account', 'iban bic bank-account-nr btc xmr dash cc-number prtn'),
  ...named('organisation', 'threat-actor target-org whois-registrant-org'),
  ...named('person', 'full-name whois-registrant-name'),
  ...named('event', 'campaign-name'),
  ...named('place', 'target-location place-of-birth'),
  ...named('good', 'malware-type'),
]);

/** Kind of entity that an object becomes by its template, with the relations that name it, best first. */
export const objectKinds: Readonly<Record<string, { kind: EntityKind; naming: readonly string[] }>> = {
  person: { kind: 'person', naming: ['full-name', 'alias'] },
  organization: { kind: 'organisation', naming: ['name', 'alias'] },
  'legal-entity': { kind: 'organisation', naming: ['name', 'commercial-name'] },
  employee: { kind: 'person', naming: ['full-name', 'email-address', 'userid'] },
  file: { kind: 'document', naming: ['filename', 'sha256', 'sha1', 'md5', 'malware-sample'] },
  email: { kind: 'document', naming: ['subject', 'message-id'] },
  url: { kind: 'online_account', naming: ['url', 'host', 'domain'] },
  'domain-ip': { kind: 'online_account', naming: ['domain', 'hostname', 'ip'] },
  'ip-port': { kind: 'online_account', naming: ['ip', 'ip-dst', 'ip-src', 'domain', 'hostname'] },
  'user-account': { kind: 'online_account', naming: ['username', 'display-name', 'user-id'] },
  credential: { kind: 'online_account', naming: ['username'] },
  phone: { kind: 'phone', naming: ['msisdn', 'phone-number', 'imsi', 'imei'] },
  'bank-account': { kind: 'bank_account', naming: ['iban', 'account', 'account-name'] },
  'coin-address': { kind: 'bank_account', naming: ['address'] },
  geolocation: { kind: 'place', naming: ['text', 'address', 'city', 'region', 'country'] },
  vehicle: { kind: 'vehicle', naming: ['license-plate-number', 'vin', 'description', 'model'] },
  passport: { kind: 'document', naming: ['passport-number'] },
};

/** Kind of entity that a cluster becomes by the type of its galaxy. */
export const galaxyKinds: Readonly<Record<string, EntityKind>> = {
  'threat-actor': 'organisation',
  'microsoft-activity-group': 'organisation',
  'mitre-intrusion-set': 'organisation',
  'mitre-enterprise-attack-intrusion-set': 'organisation',
  'mitre-malware': 'good',
  'mitre-tool': 'good',
  'mitre-enterprise-attack-malware': 'good',
  'mitre-enterprise-attack-tool': 'good',
  malpedia: 'good',
  ransomware: 'good',
  rat: 'good',
  tool: 'good',
  banker: 'good',
  botnet: 'good',
  stealer: 'good',
  backdoor: 'good',
  android: 'good',
};
