import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../../ui/api/api.ts';
import type {
  CertificateDeskView,
  PrintCertificates,
  PrintedView,
} from '../../server/certificates/certificate.schema.ts';
import type { TemplateView } from '../../server/certificates/template.schema.ts';
import { decisionKey } from '../decision-queries.ts';

/** Key of the certificates of a decision. */
export const certificatesKey = (decisionId: string) => [...decisionKey(decisionId), 'certificates'] as const;
export const templatesKey = ['certificate-template'] as const;

/** What printing the certificates of a decision needs to know. */
export function useCertificateDesk(decisionId: string) {
  return useQuery({
    queryKey: [...certificatesKey(decisionId), 'desk'],
    queryFn: ({ signal }) =>
      api.get<CertificateDeskView>(`/api/decisions/${decisionId}/certificate-desk`, undefined, { signal }),
  });
}

/** Where the file of a print lies. */
export const printFile = (printId: string) => `/api/certificate-prints/${printId}/file`;

/** Makes a print and lets the browser fetch its file. */
export async function makePrint(
  decisionId: string,
  body: Partial<PrintCertificates>,
  options: { key?: string } = {},
): Promise<PrintedView> {
  const made = await api.post<PrintedView>(`/api/decisions/${decisionId}/certificate-prints`, body, options);
  const link = document.createElement('a');
  link.href = printFile(made.id);
  link.download = '';
  link.click();
  return made;
}

/** Puts a template that a write has answered in its place. */
export function useTakeTemplate(): (template: TemplateView) => void {
  const client = useQueryClient();
  return (template) => {
    client.setQueryData([...templatesKey, template.id], template);
    void client.invalidateQueries({ queryKey: templatesKey });
  };
}
