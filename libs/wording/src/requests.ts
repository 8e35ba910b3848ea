const MEBIBYTE = 1_048_576;

const sized = (bytes: number) => (bytes < MEBIBYTE ? `${String(bytes)} byte` : `${String(bytes / MEBIBYTE)} MiB`);

export const REQUEST_WORDS = {
  noRoute: 'Không có địa chỉ này.',
  badAddress: 'Địa chỉ có ký tự mã hóa bằng dấu % không đọc được; cần mã hóa theo UTF-8.',
  noHttp: 'Không đọc được yêu cầu: không đúng cú pháp HTTP; chữ có dấu trong địa chỉ phải được mã hóa bằng dấu %.',
  headersTooLong: 'Các tiêu đề của yêu cầu dài quá 16 KiB.',
  tooSlow: 'Yêu cầu không đến trọn vẹn trong thời gian cho phép.',
  host: 'Tiêu đề Host phải có đúng một lần và là tên máy hoặc địa chỉ, có thể kèm cổng.',
  contentLength: 'Nội dung gửi lên không dài như Content-Length đã nêu.',
  contentType: 'Tiêu đề Content-Type không đúng cú pháp, hoặc nêu kiểu nội dung không được nhận.',
  packed: 'Không nhận nội dung nén.',
  brokenOff: 'Nội dung gửi lên bị ngắt giữa chừng.',
  tooLong: (limit: number) => `Nội dung gửi lên vượt quá ${sized(limit)}.`,
  tooManyBodies: 'Đang gửi lên quá nhiều nội dung cùng một lúc; hãy thử lại khi các lần gửi trước đã xong.',
  twoUploads: 'Đang có hai tệp của bạn được gửi hoặc nạp; hãy đợi một tệp xong.',
  uploadGaveWay: 'Tệp đến chậm trong khi người khác đợi nên đã nhường chỗ; hãy gửi lại sau.',
  unstorable: 'Có dữ liệu mà cơ sở dữ liệu không nhận: ký tự NUL, số hoặc ngày ngoài phạm vi, hay chữ quá dài.',
  awayFromReader: 'Hiện chưa trả lời được; không có gì được ghi, hãy thử lại sau ít giây.',
  awayFromWriter: 'Chưa rõ yêu cầu đã được ghi hay chưa; hãy xem lại rồi mới gửi lại.',
  notUtf8: 'Tệp không phải là chữ UTF-8: hãy lưu lại bằng UTF-8 rồi chọn lại.',
  badForm: 'Không đọc được biểu mẫu: chữ phải được mã hóa theo UTF-8, rồi theo dấu %.',
  badQuery: 'Không đọc được chữ này trong địa chỉ: phải được mã hóa theo UTF-8, rồi theo dấu %.',
  noBody: 'Không nhận nội dung ở đây.',
  noObject: 'Nội dung phải là một đối tượng JSON.',
  revision:
    'Phải là ETag của bản hiện tại đã nhận, ví dụ "3", kể cả dấu ngoặc kép; ETag của một thời điểm đã qua không dùng được.',
  position: 'Phải là vị trí nhận được ở tiêu đề Tinhgon-Position.',
  positionAhead: 'Sổ sự kiện chưa có vị trí này; phải là vị trí nhận được ở tiêu đề Tinhgon-Position.',
  cursor: 'Con trỏ trang không hợp lệ.',
};
