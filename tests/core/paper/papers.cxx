#include "paper/papers.hxx"

#include "profile/shipped_files.hxx"
#include "refusal.hxx"

namespace ansinh::test {

const paper::Form& form() {
    static const paper::Form shipped = paper::Form::from_json(shipped_text("data/decree-30.json"));
    return shipped;
}

const paper::Kinds& kinds() {
    static const paper::Kinds shipped = paper::Kinds::from_json(shipped_text("data/paper-kinds.json"));
    return shipped;
}

const paper::Metrics& metrics() {
    static const paper::Metrics shipped = paper::Metrics::from_json(shipped_text("data/times-metrics.json"));
    return shipped;
}

paper::Paper invitation() {
    paper::Paper paper;
    paper.kind = "GM";
    paper.head = {"Ủy ban nhân dân xã Mẫu", "Ban Chỉ đạo thực hiện chính sách BHXH, BHYT"};
    paper.issuer = "Ban Chỉ đạo thực hiện chính sách bảo hiểm xã hội, bảo hiểm y tế xã Mẫu";
    paper.symbol = "GM-BCĐ";
    paper.place = "Mẫu";
    paper.abstract = "Họp Ban Chỉ đạo quý IV";
    paper.body = {paper::Paragraph{"Ban Chỉ đạo trân trọng kính mời: các thành viên.", {}},
                  paper::Paragraph{paper::with_blanks("Địa điểm: {địa điểm}"), {}}};
    paper.signs = {{{"Trưởng Ban"}, {}, "Nguyễn Văn A"}};
    paper.recipients = {"Các thành viên"};
    return paper;
}

std::vector<std::string> texts(const std::vector<paper::StyledLine>& lines) {
    std::vector<std::string> found;
    for (const paper::StyledLine& line : lines)
        found.push_back(line.text.plain());
    return found;
}

std::vector<std::string> body_of(const paper::Composed& composed) {
    std::vector<std::string> found;
    for (const paper::Piece& piece : composed.pieces) {
        const auto* line = std::get_if<paper::StyledLine>(&piece);
        found.push_back(line == nullptr ? "(bảng)" : line->text.plain());
    }
    return found;
}

paper::Composed composed(const paper::Paper& paper) {
    return paper::compose(paper, form(), kinds());
}

std::vector<std::string> faults_of(const paper::Paper& paper) {
    const Message message = refusal([&] { composed(paper); });
    std::vector<std::string> codes;
    if (message.code != "paper.refused") return {message.code};
    for (const Message& fault : std::get<std::vector<Message>>(message.arguments.at(0)))
        codes.push_back(fault.code);
    return codes;
}

paper::Table village_table(int villages) {
    paper::Table table;
    table.measure = "Đvt: người";
    table.columns = {{paper::ColumnRole::ordinal, "", "STT"},
                     {paper::ColumnRole::name, "", "Đơn vị"},
                     {paper::ColumnRole::people, "", "Chỉ tiêu"}};
    for (int village = 1; village <= villages; ++village)
        table.lines.push_back({paper::LineKind::unit,
                               {std::int64_t{village}, "Thôn " + std::to_string(village), std::int64_t{20}},
                               {}});
    table.lines.push_back(
        {paper::LineKind::total,
         {std::monostate(), "Toàn xã", paper::Sum{{{0, static_cast<std::size_t>(villages) - 1}}}},
         {}});
    return table;
}

} // namespace ansinh::test
