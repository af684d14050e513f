#include "committee_papers/fields.hxx"

#include "message.hxx"
#include "text/sentence.hxx"

#include <algorithm>
#include <array>

namespace ansinh::committee_papers {

namespace {

using namespace std::string_view_literals;

constexpr std::array common{"năm"sv,
                            "năm trước"sv,
                            "kỳ"sv,
                            "ngày"sv,
                            "mốc so sánh"sv,
                            "tên loại"sv,
                            "Ban Chỉ đạo"sv,
                            "cơ quan"sv,
                            "hội đồng"sv,
                            "địa bàn"sv,
                            "đơn vị nhận"sv,
                            "người đứng đầu đơn vị"sv,
                            "sản phẩm y tế"sv,
                            "sản phẩm xã hội"sv,
                            "quy chế"sv,
                            "tên quy chế"sv,
                            "quyết định thành lập"sv,
                            "người chuẩn bị"sv,
                            "Trưởng Ban"sv,
                            "chức danh Trưởng Ban"sv,
                            "Phó Trưởng Ban"sv,
                            "chức danh Phó Trưởng Ban"sv,
                            "số thành viên"sv,
                            "số thay đổi"sv,
                            "số báo cáo chậm"sv,
                            "số đơn vị chậm"sv,
                            "nơi nhận báo cáo"sv,
                            "tổng chỉ tiêu BHYT"sv,
                            "tổng chỉ tiêu BHXH"sv,
                            "kỳ số liệu"sv};

constexpr std::array members{"họ tên"sv, "chức vụ"sv, "chức danh"sv, "ghi chú"sv, "căn cứ"sv};
constexpr std::array changes{"thay đổi"sv, "họ tên"sv, "chức vụ"sv, "chức danh"sv, "ghi chú"sv};
constexpr std::array late{"đơn vị"sv, "loại báo cáo"sv, "kỳ báo cáo"sv, "hạn gửi"sv, "số ngày"sv};
constexpr std::array late_reporters{"đơn vị"sv};
constexpr std::array programme{"thời gian"sv, "công việc"sv, "chủ trì"sv, "phối hợp"sv, "căn cứ"sv};
constexpr std::array duties{"thành viên"sv, "nhiệm vụ"sv, "căn cứ"sv};
constexpr std::array villages{"đơn vị"sv,
                              "trưởng đơn vị"sv,
                              "điện thoại"sv,
                              "số hộ"sv,
                              "dân số"sv,
                              "lao động"sv,
                              "người dẫn đường"sv,
                              "nhân viên thu"sv,
                              "BHYT đang tham gia"sv,
                              "BHYT chưa tham gia"sv,
                              "BHYT chỉ tiêu"sv,
                              "BHYT phát triển mới"sv,
                              "BHYT tỷ lệ"sv,
                              "BHYT còn lại"sv,
                              "BHXH đang tham gia"sv,
                              "BHXH chưa tham gia"sv,
                              "BHXH chỉ tiêu"sv,
                              "BHXH phát triển mới"sv,
                              "BHXH tỷ lệ"sv,
                              "BHXH còn lại"sv};
constexpr std::array rounds{"đơn vị"sv,       "trưởng đơn vị"sv,   "ngày ra quân"sv,
                            "địa điểm"sv,     "người dẫn đường"sv, "tổ chức dịch vụ thu"sv,
                            "BHYT kết quả"sv, "BHXH kết quả"sv,    "nhân viên thu"sv};
constexpr std::array products{"loại hình"sv, "đang tham gia"sv, "chưa tham gia"sv, "chỉ tiêu"sv,
                              "phát triển mới"sv};
constexpr std::array terms{"loại hình"sv, "phương thức"sv, "hạn bàn giao"sv};

} // namespace

std::span<const std::string_view> common_fields() {
    return common;
}

std::span<const std::string_view> fields_of(Source source) {
    switch (source) {
    case Source::members:
        return members;
    case Source::changes:
        return changes;
    case Source::late:
        return late;
    case Source::late_reporters:
        return late_reporters;
    case Source::programme:
        return programme;
    case Source::duties:
        return duties;
    case Source::villages:
    case Source::targets:
    case Source::reached:
        return villages;
    case Source::rounds:
        return rounds;
    case Source::products:
        return products;
    case Source::terms:
        return terms;
    case Source::empty_lines:
        break;
    }
    return {};
}

Parts parts_of(std::string_view pattern) {
    Parts parts;
    for (std::size_t at = pattern.find_first_of("{}[]"); at != std::string_view::npos;
         at = pattern.find_first_of("{}[]", at)) {
        const bool field = pattern[at] == '{';
        const std::size_t end = pattern.find_first_of("{}[]", at + 1);
        const bool opens = field || pattern[at] == '[';
        if (!opens || end == std::string_view::npos || pattern[end] != (field ? '}' : ']') || end == at + 1)
            throw Error("data.broken", {std::string("committee-papers.json"), std::string(pattern)});
        (field ? parts.fields : parts.blanks).emplace_back(pattern.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return parts;
}

std::string written(const paper::Content& content) {
    if (const auto* people = std::get_if<std::int64_t>(&content))
        return text::format_whole(*people, text::Language::vietnamese);
    if (const auto* quantity = std::get_if<Quantity>(&content))
        return text::format_quantity(*quantity, text::Language::vietnamese);
    const auto* text = std::get_if<std::string>(&content);
    return text == nullptr ? std::string() : *text;
}

Values with(const Values& values, const Row& row) {
    Values all = values;
    for (const auto& cell : row.cells)
        if (std::string text = written(cell.second); !text.empty()) all[cell.first] = std::move(text);
    return all;
}

std::string as_line(std::string_view pattern) {
    std::string line(pattern);
    std::ranges::replace(line, '[', '{');
    std::ranges::replace(line, ']', '}');
    return line;
}

paper::Text text_of(std::string_view pattern, const Values& values) {
    return paper::filled(as_line(pattern), values);
}

std::string plain_of(std::string_view pattern, const Values& values) {
    std::string all;
    for (const paper::Run& run : text_of(pattern, values).runs)
        all += run.mark == paper::Mark::blank ? "[" + run.text + "]" : run.text;
    return all;
}

} // namespace ansinh::committee_papers
