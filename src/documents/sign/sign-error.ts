/**
 * Why a PDF could not be signed. Closed list:
 * - `p12-unreadable`: the file is no PKCS#12
 * - `p12-wrong-passphrase`
 * - `p12-no-key`: no private key, or none that belongs to a certificate in it
 * - `p12-key-unsupported`: a key that is not RSA
 * - `certificate-expired`, `certificate-not-yet-valid`: on the day of signing
 * - `pdf-unsignable`: the PDF is encrypted, damaged or of a form that takes no signature
 * - `signature-unsound`: what the key or service made does not hold with its certificate
 * - `service-missing`: no remote signing service is set up
 * - `service-failed`: the service did not answer with a signature
 */
export const SIGN_ERROR_MESSAGES = {
  'p12-unreadable': {
    vi: 'Tệp chứng thư không đọc được. Hãy chọn tệp .p12 hoặc .pfx còn nguyên vẹn.',
    en: 'The certificate file cannot be read. Choose an undamaged .p12 or .pfx file.',
  },
  'p12-wrong-passphrase': {
    vi: 'Mật khẩu của tệp chứng thư không đúng. Hãy nhập lại.',
    en: 'The passphrase of the certificate file is wrong. Enter it again.',
  },
  'p12-no-key': {
    vi: 'Tệp chứng thư không có khóa riêng nên không ký được. Hãy xuất lại tệp kèm khóa riêng.',
    en: 'The certificate file holds no private key, so it cannot sign. Export it again with its private key.',
  },
  'p12-key-unsupported': {
    vi: 'Loại khóa trong tệp chứng thư chưa được hỗ trợ (chỉ hỗ trợ RSA). Hãy dùng chứng thư khác.',
    en: 'The kind of key in the certificate file is not supported (only RSA is). Use another certificate.',
  },
  'certificate-expired': {
    vi: 'Chứng thư số đã hết hạn. Hãy gia hạn hoặc dùng chứng thư còn hiệu lực.',
    en: 'The certificate has expired. Renew it or use one that is valid.',
  },
  'certificate-not-yet-valid': {
    vi: 'Chứng thư số chưa đến ngày có hiệu lực. Hãy dùng chứng thư khác hoặc ký sau.',
    en: 'The certificate is not valid yet. Use another one or sign later.',
  },
  'pdf-unsignable': {
    vi: 'Tệp PDF này không nhận chữ ký số (bị khóa, hỏng hoặc cấu trúc lạ). Hãy xuất lại PDF rồi tải lên.',
    en: 'This PDF takes no signature (locked, damaged or oddly built). Export it again and upload it.',
  },
  'signature-unsound': {
    vi: 'Chữ ký vừa tạo không khớp với chứng thư nên đã bỏ. Hãy kiểm tra lại chứng thư rồi ký lại.',
    en: 'The signature just made does not fit its certificate and was dropped. Check the certificate and sign again.',
  },
  'service-missing': {
    vi: 'Chưa cấu hình dịch vụ ký số từ xa. Hãy ký bằng tệp .p12, hoặc nhờ quản trị đặt SIGNING_SERVICE_URL.',
    en: 'No remote signing service is set up. Sign with a .p12 file, or ask the administrator to set SIGNING_SERVICE_URL.',
  },
  'service-failed': {
    vi: 'Dịch vụ ký số từ xa không trả về chữ ký. Hãy thử lại sau hoặc ký bằng tệp .p12.',
    en: 'The remote signing service gave no signature. Try again later or sign with a .p12 file.',
  },
} as const;

export type SignErrorCode = keyof typeof SIGN_ERROR_MESSAGES;

/** A PDF that was not signed; `SIGN_ERROR_MESSAGES` has the words of both languages. */
export class SignError extends Error {
  readonly code: SignErrorCode;

  constructor(code: SignErrorCode, options?: ErrorOptions) {
    super(SIGN_ERROR_MESSAGES[code].en, options);
    this.name = 'SignError';
    this.code = code;
  }
}
