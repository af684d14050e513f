#include "committee_papers/sample_year.hxx"

#include "calendar/days.hxx"
#include "committee/sheets.hxx"
#include "committee/year_roster.hxx"
#include "committee_papers/fields.hxx"
#include "paper/papers.hxx"
#include "profile/shipped_files.hxx"
#include "workbook/old_book.hxx"

#include <algorithm>

namespace ansinh::test {

namespace {

using calendar::Date;
using committee_papers::Catalogue;

const Date null_date{std::chrono::year{1899} / 12 / 30};

/// Range, the form its columns are of, the sheet.
struct Place {
    const char *range, *form, *sheet;
};
constexpr Place tables[] = {{"ds_thon", "villages", "Thôn"},
                            {"ds_nhom", "villages", "Thôn (nhóm)"},
                            {"giao_thon", "targets", "Biểu giao chỉ tiêu"},
                            {"giao_nhom", "targets", "Biểu giao chỉ tiêu (nhóm)"},
                            {"thanh_vien", "members", "Danh sách thành viên BCĐ"},
                            {"so_bao_cao", "reports", "Sổ theo dõi báo cáo"},
                            {"so_danh_sach", "lists", "Sổ theo dõi danh sách, số liệu"},
                            {"lich_hop", "meetings", "Lịch họp"},
                            {"ket_luan", "tasks", "Theo dõi kết luận"},
                            {"ra_quan", "rounds", "Đợt ra quân"},
                            {"tong_hop_1_thon", "results", "quý I"},
                            {"tong_hop_2_thon", "results", "quý II"},
                            {"tong_hop_3_thon", "results", "quý III"},
                            {"tong_hop_4_thon", "results", "quý IV"},
                            {"tong_hop_1_nhom", "results", "quý I (nhóm)"},
                            {"tong_hop_2_nhom", "results", "quý II (nhóm)"},
                            {"tong_hop_3_nhom", "results", "quý III (nhóm)"},
                            {"tong_hop_4_nhom", "results", "quý IV (nhóm)"}};
constexpr int first_row = 5, first_product_column = 2;

table::Cell cell_of(const std::variant<std::string, double, Date>& content) {
    table::Cell cell;
    if (const auto* text = std::get_if<std::string>(&content)) {
        cell.kind = table::CellKind::text;
        cell.text = *text;
        return cell;
    }
    cell.kind = table::CellKind::number;
    const auto* date = std::get_if<Date>(&content);
    cell.value = date == nullptr ? std::get<double>(content) : calendar::to_serial(*date, null_date);
    return cell;
}

/// "pension.closing" stands in the second block.
int column_of(const workbook::Form& form, std::string key) {
    const int width = static_cast<int>(form.columns.size());
    int block = 0;
    if (const std::size_t dot = key.find('.'); dot != std::string::npos) {
        block = key.substr(0, dot) == "pension" ? 1 : 0;
        key = key.substr(dot + 1);
    }
    const auto found = std::ranges::find(form.columns, key, &workbook::FormColumn::key);
    REQUIRE(found != form.columns.end());
    return static_cast<int>(found - form.columns.begin()) + block * (width - first_product_column);
}

} // namespace

SampleYear::SampleYear()
    : single{{"nam", "2026"},
             {"don_vi_nhan", "thôn"},
             {"nguoi_dung_dau", "Trưởng thôn"},
             {"toan_don_vi", "Toàn xã"},
             {"ten_bhyt", "BHYT tự đóng"},
             {"ten_bhxh", "BHXH tự nguyện"}} {
    using namespace std::string_literals;
    rows["ds_thon"] = {
        {{"code", "T1"s},
         {"name", "Thôn Một"s},
         {"head", "Nguyễn Văn Mẫu"s},
         {"phone", "0900000001"s},
         {"households", 310.0},
         {"population", 1250.0},
         {"guide", "Lê Thị Dẫn"s},
         {"collector", "Trần Thị Thu"s}},
        {{"code", "T2"s}, {"name", "Thôn Hai"s}, {"head", "Trần Thị Ví Dụ"s}, {"population", 980.0}},
        {{"code", "T3"s}, {"name", "Thôn Ba"s}, {"population", 640.0}}};
    rows["giao_thon"] = {{{"health_participants", 400.0},
                          {"health_open", 60.0},
                          {"health_target", 430.0},
                          {"health_new", 30.0},
                          {"pension_participants", 20.0},
                          {"pension_open", 300.0},
                          {"pension_target", 25.0},
                          {"pension_new", 5.0}},
                         {{"health_participants", 300.0},
                          {"health_open", 50.0},
                          {"health_target", 320.0},
                          {"health_new", 20.0},
                          {"pension_participants", 10.0},
                          {"pension_open", 200.0},
                          {"pension_target", 14.0},
                          {"pension_new", 4.0}},
                         {{"health_target", 210.0}, {"pension_target", 9.0}}};
    rows["ds_nhom"] = {{{"name", "Trường THCS Mẫu"s}, {"head", "Phạm Văn Trường"s}}};
    rows["giao_nhom"] = {{{"health_target", 350.0}}};
    rows["tong_hop_1_thon"] = {{{"health.closing", 432.0},
                                {"health.rate", 432.0 / 430},
                                {"health.remaining", 0.0},
                                {"pension.closing", 27.0},
                                {"pension.rate", 1.08},
                                {"pension.remaining", 0.0}},
                               {{"health.closing", 305.0},
                                {"health.rate", 305.0 / 320},
                                {"health.remaining", 15.0},
                                {"pension.closing", 14.0},
                                {"pension.rate", 1.0},
                                {"pension.remaining", 0.0}},
                               {}};
    const std::string head = "Trưởng Ban Chỉ đạo", member = "Thành viên Ban Chỉ đạo";
    rows["thanh_vien"] = {{{"name", "Hoàng Văn Trưởng"s},
                           {"title", head},
                           {"post", "Chủ tịch UBND xã"s},
                           {"from", day(16, 9, 2025)}},
                          {{"name", "Vũ Thị Phó"s},
                           {"title", "Phó Trưởng Ban thường trực"s},
                           {"post", "Phó Chủ tịch UBND xã phụ trách lĩnh vực Văn hóa - Xã hội"s},
                           {"from", day(16, 9, 2025)}},
                          {{"name", "Đỗ Văn Cũ"s},
                           {"title", member},
                           {"post", "Trưởng Trạm y tế xã"s},
                           {"from", day(16, 9, 2025)},
                           {"to", day(28, 2, 2026)}},
                          {{"name", "Đỗ Thị Mới"s},
                           {"title", member},
                           {"post", "Trưởng Trạm y tế xã"s},
                           {"from", day(1, 3, 2026)}},
                          {{"name", "Bùi Văn Chuyển"s},
                           {"title", member},
                           {"post", "Lãnh đạo phòng Kinh tế"s},
                           {"from", day(16, 9, 2025)},
                           {"to", day(28, 2, 2026)}},
                          {{"name", "Bùi Văn Chuyển"s},
                           {"title", "Phó Trưởng Ban Chỉ đạo"s},
                           {"post", "Trưởng phòng Văn hóa - Xã hội"s},
                           {"from", day(1, 3, 2026)},
                           {"note", "kiêm nhiệm"s}}};
    const auto report = [](const char* who, const char* kind, const char* period, Date before) {
        return Entry{{"period", std::string(period)},
                     {"kind", std::string(kind)},
                     {"reporter", std::string(who)},
                     {"recipient", "Thường trực Ban Chỉ đạo"s},
                     {"before", before},
                     {"last_day", before - std::chrono::days(1)}};
    };
    rows["so_bao_cao"] = {report("Trưởng Trạm y tế xã", "Báo cáo quý", "quý I/2026", day(15, 3, 2026)),
                          report("Lãnh đạo Công an xã", "Báo cáo quý", "quý I/2026", day(15, 3, 2026)),
                          report("Lãnh đạo phòng Kinh tế", "Báo cáo quý", "quý I/2026", day(15, 3, 2026)),
                          report("Lãnh đạo Công an xã", "Báo cáo quý", "quý II/2026", day(15, 6, 2026))};
    rows["so_bao_cao"][1]["received"] = day(10, 3, 2026);
    rows["so_bao_cao"].push_back({{"period", "quý I/2026"s},
                                  {"kind", "Báo cáo quý"s},
                                  {"reporter", "Thường trực Ban Chỉ đạo"s},
                                  {"before", "chưa quy định"s},
                                  {"last_day", "chưa quy định"s}});
    rows["lich_hop"] = {
        {{"kind", "định kỳ"s}, {"due", day(31, 3, 2026)}, {"chair", "Trưởng Ban"s}},
        {{"kind", "định kỳ"s}, {"due", day(30, 6, 2026)}, {"time", "8 giờ 00 ngày 25/6/2026"s}}};
    rows["so_danh_sach"] = {{{"name", "Danh sách người đến hạn đóng"s},
                             {"giver", "Cơ quan BHXH"s},
                             {"taker", "Ban Chỉ đạo"s},
                             {"period", "tháng 2/2026"s},
                             {"article", "Điều 4.2.3"s}}};
    rows["ket_luan"] = {{{"meeting", "Họp quý IV/2025"s},
                         {"task", "Rà soát người chưa tham gia"s},
                         {"lead", "Trưởng các thôn"s},
                         {"helpers", "Cơ quan BHXH"s},
                         {"due", day(25, 3, 2026)}},
                        {{"meeting", "Họp quý IV/2025"s},
                         {"task", "Việc đã xong"s},
                         {"due", day(5, 3, 2026)},
                         {"done", day(1, 3, 2026)}}};
    rows["ra_quan"] = {{{"village", "Thôn Một"s},
                        {"day", day(5, 3, 2026)},
                        {"place", "Nhà văn hóa Thôn Một"s},
                        {"guide", "Lê Thị Dẫn"s},
                        {"provider", "Bưu điện Mẫu"s},
                        {"collector", "Trần Thị Thu"s},
                        {"health_result", 13.0},
                        {"pension_result", 2.0}}};
}

workbook::Picture SampleYear::picture() {
    m_sheets.clear();
    m_ranges.clear();
    m_sheets.reserve(std::size(tables) + 1);
    m_sheets.emplace_back(static_cast<int>(single.size()), 3);
    m_sheets.back().name = "Tham số";
    int row = 0;
    for (const auto& [name, text] : single) {
        const bool number = name == "nam";
        m_sheets.back().cell_for_writing(row, 2) =
            cell_of(number ? std::variant<std::string, double, Date>(std::stod(text))
                           : std::variant<std::string, double, Date>(text));
        m_ranges.push_back({name, "Tham số", {row, 2, row, 2}});
        ++row;
    }
    for (const Place& place : tables) {
        const workbook::Form& form = workbook_forms().form(place.form);
        const bool results = std::string(place.form) == "results";
        const int width = static_cast<int>(form.columns.size());
        const int columns = results ? 2 * width - first_product_column : width;
        const auto& entries = rows[place.range];
        const int count = std::max(2, static_cast<int>(entries.size()));
        m_sheets.emplace_back(first_row + count, columns);
        m_sheets.back().name = place.sheet;
        for (std::size_t index = 0; index < entries.size(); ++index)
            for (const auto& [key, content] : entries[index])
                m_sheets.back().cell_for_writing(first_row + static_cast<int>(index), column_of(form, key)) =
                    cell_of(content);
        m_ranges.push_back({place.range, place.sheet, {first_row, 0, first_row + count - 1, columns - 1}});
    }
    return {m_sheets, m_ranges, null_date};
}

const Catalogue& catalogue() {
    static const Catalogue shipped = Catalogue::from_json(shipped_text("data/committee-papers.json"));
    return shipped;
}

committee::Roster roster_of(SampleYear& year, calendar::Date day) {
    return committee::roster_of_year({year.picture(), workbook_forms(), shipped_profile("xa-mo-cay"),
                                      committee_words(), workbook_words()},
                                     day);
}

committee_papers::Request asked(const std::string& period) {
    committee_papers::Request request;
    request.on = day(20, 3, 2026);
    if (!period.empty()) request.period = calendar::Period::parse(period);
    return request;
}

std::vector<committee_papers::Made> papers_of(SampleYear& year, const std::string& id,
                                              const committee_papers::Request& request,
                                              const std::string& profile) {
    const workbook::Picture picture = year.picture();
    const committee_papers::Sources sources{picture,           workbook_forms(),         workbook_words(),
                                            committee_words(), shipped_profile(profile), kinds(),
                                            catalogue()};
    return committee_papers::make(catalogue().find(id), request, sources, form());
}

namespace {

void add(std::string& all, const std::string& line) {
    all += line + "\n";
}

void add(std::string& all, const paper::Table& table) {
    std::string line;
    for (const paper::Column& column : table.columns)
        line +=
            (line.empty() ? "" : " | ") + (column.group.empty() ? "" : column.group + " › ") + column.header;
    if (!table.measure.empty()) add(all, table.measure);
    add(all, line);
    for (const paper::Line& of : table.lines) {
        line.clear();
        for (const paper::Content& cell : of.cells)
            line += (&cell == &of.cells.front() ? "" : " | ") +
                    (std::holds_alternative<paper::Sum>(cell) ? "Σ" : committee_papers::written(cell));
        add(all, line);
    }
}

void add(std::string& all, const std::vector<paper::Piece>& pieces) {
    for (const paper::Piece& piece : pieces) {
        if (const auto* table = std::get_if<paper::Table>(&piece))
            add(all, *table);
        else
            add(all, std::get<paper::StyledLine>(piece).text.plain());
    }
}

} // namespace

std::string printed(const paper::Paper& paper) {
    const paper::Composed done = composed(paper);
    std::string all;
    for (const std::string& line : texts(done.head.left))
        add(all, line);
    for (const auto& line :
         {std::optional(done.head.number), done.head.letter_abstract, done.head.place_date})
        if (line && !line->text.empty()) add(all, line->text.plain());
    for (const std::string& line : texts(done.title))
        add(all, line);
    if (done.addressed) {
        add(all, done.addressed->label);
        for (const paper::Text& line : done.addressed->lines)
            add(all, line.plain());
    }
    add(all, done.pieces);
    for (const paper::ComposedSign& sign : done.signs) {
        std::string line = "[";
        for (const std::string& position : texts(sign.positions))
            line += (line.size() == 1 ? "" : " / ") + position;
        if (sign.post) line += " // " + sign.post->text.plain();
        add(all, line + "] " + sign.name.text.plain());
    }
    for (const std::string& line : done.recipients)
        add(all, line);
    for (const paper::ComposedAnnex& annex : done.annexes) {
        add(all, annex.label.text.plain());
        if (annex.title) add(all, annex.title->text.plain());
        add(all, annex.pieces);
    }
    return all;
}

} // namespace ansinh::test
