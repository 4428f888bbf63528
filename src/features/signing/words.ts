import { defineWords } from '#words/define-words.ts'
import { refuser } from '#words/refuser.ts'

export const signingWords = defineWords(
  {
    title: 'Chữ ký số',
    lead: 'Cơ quan tin tổ chức chứng thực nào thì chữ ký do tổ chức đó cấp mới được công nhận. Không có danh sách nào được tin sẵn.',
    authority: 'Tổ chức chứng thực',
    none: 'Chưa tin tổ chức nào, nên chưa nhận được tệp ký số. Hãy tải chứng thư gốc của Ban Cơ yếu Chính phủ hoặc tổ chức mà cơ quan dùng.',
    name: 'Tên',
    until: 'Có hiệu lực đến',
    fingerprint: 'Dấu vân tay SHA-256',
    fingerprintHint: 'So với dấu mà tổ chức công bố trước khi tin.',
    list: 'Danh sách thu hồi (CRL)',
    listKept: 'Đã có',
    listMissing: 'Chưa có',
    listHint: 'Tệp .crl mới nhất của chính tổ chức này.',
    keepList: 'Lưu danh sách',
    listSaved: 'Đã lưu danh sách thu hồi.',
    withdraw: 'Thôi tin',
    withdrawn: 'Đã thôi tin tổ chức này.',
    add: 'Thêm tổ chức chứng thực',
    certificate: 'Chứng thư (.cer, .crt, .pem)',
    certificateHint: 'Chứng thư của tổ chức (CA), không phải của người ký.',
    trust: 'Tin tổ chức này',
    trusted: 'Đã thêm. Chữ ký do tổ chức này cấp được công nhận từ bây giờ.',
    seal: 'Con dấu số của cơ quan',
    sealLead:
      'Nếu cơ quan có chứng thư riêng, máy chủ đóng dấu số sau chữ ký của người ký. Khoá được mã hoá bằng bí mật của bản cài đặt.',
    noSeal: 'Chưa có con dấu số.',
    p12: 'Tệp chứng thư kèm khoá (.p12, .pfx)',
    password: 'Mật khẩu của tệp',
    keepSeal: 'Lưu con dấu số',
    sealSaved: 'Đã lưu con dấu số.',
    dropSeal: 'Bỏ con dấu số',
    sealDropped: 'Đã bỏ con dấu số và xoá khoá của nó.',
  },
  {
    title: 'Digital signatures',
    lead: 'A signature counts only when its name is vouched for by an authority that the agency trusts. Nothing is trusted by itself.',
    authority: 'Authority',
    none: 'No authority is trusted yet, so no digitally signed file can be taken. Upload the root certificate of the authority that the agency uses.',
    name: 'Name',
    until: 'Valid until',
    fingerprint: 'SHA-256 fingerprint',
    fingerprintHint: 'Compare it with the one that the authority publishes before you trust it.',
    list: 'Revocation list (CRL)',
    listKept: 'Kept',
    listMissing: 'None yet',
    listHint: 'The latest .crl file of this same authority.',
    keepList: 'Keep the list',
    listSaved: 'The revocation list is kept.',
    withdraw: 'Trust no more',
    withdrawn: 'This authority is trusted no more.',
    add: 'Add an authority',
    certificate: 'Certificate (.cer, .crt, .pem)',
    certificateHint: 'The authority’s certificate, not the signer’s.',
    trust: 'Trust this authority',
    trusted: 'Added. Signatures it vouches for count from now on.',
    seal: 'The agency’s digital seal',
    sealLead:
      'Where the agency has a certificate of its own, the server seals after the signer. The key is encrypted with the installation’s secret.',
    noSeal: 'There is no digital seal yet.',
    p12: 'Certificate with its key (.p12, .pfx)',
    password: 'Password of the file',
    keepSeal: 'Keep the seal',
    sealSaved: 'The seal is kept.',
    dropSeal: 'Drop the seal',
    sealDropped: 'The seal is dropped and its key erased.',
  },
)

type Facts = { name: string }

export const signingEvents = defineWords(
  {
    'signing.trusted': (f: Facts) => `đã tin tổ chức chứng thực ${f.name}`,
    'signing.distrusted': (f: Facts) => `đã thôi tin tổ chức chứng thực ${f.name}`,
    'signing.revocations-kept': (f: Facts) => `đã lưu danh sách thu hồi của ${f.name}`,
    'signing.seal-kept': (f: Facts) => `đã lưu con dấu số ${f.name}`,
    'signing.seal-dropped': (f: Facts) => `đã bỏ con dấu số ${f.name}`,
  },
  {
    'signing.trusted': (f) => `trusted the authority ${f.name}`,
    'signing.distrusted': (f) => `trusts the authority ${f.name} no more`,
    'signing.revocations-kept': (f) => `kept the revocation list of ${f.name}`,
    'signing.seal-kept': (f) => `kept the digital seal ${f.name}`,
    'signing.seal-dropped': (f) => `dropped the digital seal ${f.name}`,
  },
)

export const refuse = refuser('signing', {
  vi: {
    noCertificate: 'Tệp này không phải chứng thư. Hãy chọn tệp .cer, .crt hoặc .pem.',
    noAuthority:
      'Chứng thư này không phải của tổ chức chứng thực, nên không xác nhận được tên của ai. Hãy chọn chứng thư gốc (CA).',
    authorityEnded: 'Chứng thư này đã hết hạn. Hãy lấy chứng thư mới của tổ chức.',
    trustedAlready: 'Chứng thư này đã được tin.',
    otherList: 'Danh sách này không do tổ chức đó ký. Hãy tải đúng tệp .crl của tổ chức.',
    wrongPassword: 'Không mở được tệp: mật khẩu không đúng hoặc không phải tệp .p12.',
    sealEnded: 'Chứng thư của con dấu đã hết hạn.',
    lostSecret:
      'Không mở được con dấu số: tệp bí mật của bản cài đặt không phải là tệp đã dùng khi lưu con dấu. Hãy lưu lại con dấu.',
    otherDocument:
      'Tệp này không phải bản đã lấy ra để ký. Hãy tải bản để ký ở trang này, ký trên chính tệp đó rồi gửi lại.',
    unreadable: 'Tệp bị hỏng hoặc không đọc được trọn vẹn. Hãy ký lại trên bản để ký.',
    unsigned: 'Tệp chưa có chữ ký số. Hãy ký rồi gửi lại.',
    otherKind: 'Loại chữ ký này chưa đọc được. Hãy ký theo PAdES hoặc chữ ký PDF thông thường.',
    changed:
      'Nội dung hiển thị đã bị thay đổi so với bản để ký, dù chữ ký có thể còn đúng. Hãy lấy lại bản để ký và chỉ ký, không ghi chú hay sửa.',
    changedAfter: 'Tệp đã bị thêm hoặc sửa sau khi ký. Hãy ký lại trên bản để ký.',
    broken: 'Chữ ký trong tệp không đọc được. Hãy ký lại.',
    weak: 'Chữ ký dùng thuật toán băm đã cũ. Hãy ký bằng SHA-256 trở lên.',
    wrong: 'Chữ ký không khớp với nội dung tệp. Hãy ký lại trên bản để ký.',
    expired: 'Chứng thư của người ký chưa có hiệu lực hoặc đã hết hạn.',
    untrusted:
      'Chứng thư của người ký không do tổ chức được cơ quan tin cấp. Người quản trị có thể thêm tổ chức ở mục Chữ ký số.',
    revoked: 'Chứng thư của người ký đã bị thu hồi.',
  },
  en: {
    noCertificate: 'This file is no certificate. Choose a .cer, .crt or .pem file.',
    noAuthority:
      'This is not the certificate of an authority, so it vouches for nobody’s name. Choose a root (CA) certificate.',
    authorityEnded: 'This certificate has expired. Get the authority’s new one.',
    trustedAlready: 'This certificate is trusted already.',
    otherList: 'That authority has not signed this list. Download the authority’s own .crl file.',
    wrongPassword: 'The file does not open: the password is wrong or it is no .p12 file.',
    sealEnded: 'The seal’s certificate has expired.',
    lostSecret:
      'The seal cannot be opened: the installation’s secret is not the one it was kept with. Keep the seal again.',
    otherDocument:
      'This is not the paper that went out. Download the paper to sign on this page, sign that very file and send it back.',
    unreadable: 'The file is damaged or cannot be read as a whole. Sign the paper again.',
    unsigned: 'The file has no digital signature. Sign it and send it again.',
    otherKind: 'This kind of signature is not read. Sign by PAdES or as an ordinary PDF signature.',
    changed:
      'What the paper shows was changed, even if the signature may hold. Download the paper again and only sign it: no notes, no edits.',
    changedAfter: 'Something was added or changed after signing. Sign the paper again.',
    broken: 'The signature in the file cannot be read. Sign again.',
    weak: 'The signature uses an outdated hash. Sign with SHA-256 or better.',
    wrong: 'The signature does not fit the file. Sign the paper again.',
    expired: 'The signer’s certificate is not valid yet or has expired.',
    untrusted:
      'No authority that the agency trusts vouches for the signer. An administrator can add one under Digital signatures.',
    revoked: 'The signer’s certificate was revoked.',
  },
})
