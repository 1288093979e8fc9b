import type { Localized } from '~/i18n/locale';
import { stateOfCertificate } from './certificate-rule';
import type { CertificateState } from './certificate-rule';

/** What the public may see. */
export interface PublicCertificate {
  serial: string;
  holderName: string;
  pathTitle: Localized;
  issuedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  /** The holder is a person of the sample company. */
  demo: boolean;
  state: CertificateState;
}

interface StoredCertificate {
  serial: string;
  holderName: string;
  pathSlug: string;
  issuedAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  demo: boolean;
}

/** A certificate as the public sees it. A path that is no longer taught is named by its slug. */
export function publicCertificate(
  stored: StoredCertificate,
  { pathTitle, now }: { pathTitle: Localized | undefined; now: Date },
): PublicCertificate {
  const { serial, holderName, pathSlug, issuedAt, expiresAt, revokedAt, demo } = stored;
  const title = pathTitle ?? { 'zh-CN': pathSlug, en: pathSlug };
  return { serial, holderName, pathTitle: title, issuedAt, expiresAt, revokedAt, demo, state: stateOfCertificate(stored, now) };
}
