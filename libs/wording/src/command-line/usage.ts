export const USAGE = `Công cụ dòng lệnh của Tinh Gọn

  npm run --silent cli -- admin create --username TÊN --name "HỌ TÊN" --unit MÃ [--unit-name "TÊN ĐƠN VỊ" --area MÃ[,MÃ]]
      Tạo quản trị viên đầu tiên; mật khẩu (từ 12 ký tự) đọc từ bàn phím hoặc dòng đầu của đầu vào chuẩn.
      --unit       đơn vị của một kế hoạch đã nạp, ví dụ thai-nguyen.ubnd; phạm vi quản trị là địa bàn của đơn vị đó
      --unit-name, --area   khai báo đơn vị chưa có: tên và đường dẫn mã địa bàn từ cấp tỉnh, ví dụ 79 hoặc 79,79.ben-nghe
      Dùng cùng biến môi trường với dịch vụ (DATABASE_URL, DATABASE_OWNER_URL, TINHGON_DATA).

  npm run --silent cli -- accounts
      Liệt kê tài khoản dùng thử của các kế hoạch.

  npm run --silent cli -- posts confirm --person MÃ --appointment MÃ
      Xác nhận một việc bổ nhiệm khi địa bàn và cấp trên không có quản trị viên thứ hai; mã ở GET /api/v1/people.
      Chạy khi dịch vụ dùng cơ sở dữ liệu đi kèm đang dừng.

  npm run --silent cli -- procedures import TỆP.json|.csv|.xlsx [--dry-run] [--area MÃ[,MÃ]] [--sheet TÊN] [--empty-cells keep|clear]
      Nạp danh sách thủ tục hành chính và cho biết từng dòng mới, thay đổi, không đổi hay sai; nạp lại là an toàn. Cột không có
      trong tệp không đổi gì.
      --dry-run    chỉ xem trước, không ghi gì
      --empty-cells keep (mặc định): ô trống không đổi gì; clear: ô trống xóa nội dung đang có
      --sheet      trang tính của tệp Excel; bỏ trống là trang duy nhất có danh sách
      --area       sổ của một địa bàn, đường dẫn mã từ cấp tỉnh; bỏ trống là sổ dùng chung
      Chạy khi dịch vụ dùng cơ sở dữ liệu đi kèm đang dừng; dịch vụ đang chạy thì nạp qua API.

  npm run --silent cli -- calendar extend TỆP.json [--dry-run]
      Thêm thông báo nghỉ lễ hằng năm vào lịch, và tham số mới, của cả nước; chạy lại là an toàn.
      Chạy khi dịch vụ dùng cơ sở dữ liệu đi kèm đang dừng. Mẫu: docs/calendars-and-parameters.md

  npm run --silent cli -- cost TỆP [--json]
      Tính thời gian và chi phí trước, sau và tiết kiệm của một phiếu tính, không cần dịch vụ đang chạy.
      Mẫu và ví dụ theo từng phương pháp: deploy/cost-sheets

  npm run --silent cli -- log copy --from ĐỊA_CHỈ --to ĐỊA_CHỈ
      Chép toàn bộ sổ sự kiện sang nơi khác; dừng giữa chừng thì chạy lại để chép tiếp.
  npm run --silent cli -- log verify --from ĐỊA_CHỈ --to ĐỊA_CHỈ
      Đối chiếu từng sự kiện của hai sổ và nêu chỗ khác đầu tiên.
  npm run --silent cli -- log adopt --from ĐỊA_CHỈ
      Cho bản cài đặt theo sổ mà cấu hình nêu (EVENTSTOREDB_URL, DATABASE_URL), là bản sao của sổ --from.
      ĐỊA_CHỈ      embedded (cơ sở dữ liệu đi kèm ở TINHGON_DATA), postgres://… hoặc esdb://…
      --from-prefix, --to-prefix   phần đầu tên luồng trong EventStoreDB, khi khác EVENTSTOREDB_PREFIX
      Chạy khi dịch vụ đang dừng; các bước đổi nơi giữ sổ: docs/operations.md

  npm run --silent cli -- read-models verify [--one-of SỐ]
      Dựng lại dữ liệu để đọc từ sổ sự kiện, bên cạnh dữ liệu đang dùng, đối chiếu từng dòng và nêu mỗi chỗ khác.
      --one-of     chỉ đối chiếu một trong bấy nhiêu dòng, ví dụ 100; bỏ trống là tất cả
  npm run --silent cli -- read-models rebuild
      Dựng lại dữ liệu để đọc từ sổ sự kiện, bên cạnh dữ liệu đang dùng, rồi thay trong một lần. Ctrl-C dừng; chạy lại thì dựng tiếp.
  npm run --silent cli -- read-models owners
      Liệt kê các tiến trình trên cơ sở dữ liệu, việc mỗi tiến trình đang giữ, theo sổ đến đâu và chậm bao nhiêu.
  npm run --silent cli -- read-models parked
      Liệt kê các luồng tạm gác: chương trình không dựng được một sự kiện của chúng.
  npm run --silent cli -- read-models retry [LUỒNG…]
      Dựng tiếp các luồng tạm gác, hoặc chỉ những luồng được nêu, ví dụ proposal-5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a.
      Với cả năm lệnh, dịch vụ dùng DATABASE_URL vẫn chạy trong lúc đó; dịch vụ dùng cơ sở dữ liệu đi kèm thì dừng trước.
`;

export const noSuchCommand = (words: string) => `Không có lệnh “${words}”.\n\n${USAGE}`;

export const unreadableFile = (file: string, why: string) => `Không đọc được tệp ${file}: ${why}`;

const UNREAD: Readonly<Record<string, string>> = {
  ENOENT: 'không có tệp này.',
  ENOTDIR: 'không có tệp này.',
  EACCES: 'không có quyền đọc.',
  EISDIR: 'đó là một thư mục.',
};

/** `code`: the system's. */
export const unopenedFile = (file: string, code: string) => unreadableFile(file, UNREAD[code] ?? `lỗi ${code}.`);

export const unexpectedFault = (message: string) => `Lệnh dừng vì một lỗi ngoài dự tính: ${message}`;
