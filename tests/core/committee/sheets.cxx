#include "committee/sheets.hxx"

#include "profile/shipped_files.hxx"
#include "workbook/old_book.hxx"

namespace ansinh::test {

using committee::Column;
using committee::Roster;

namespace {

std::vector<std::string> numbered(const std::string& word, int count) {
    std::vector<std::string> names;
    for (int number = 1; number <= count; ++number)
        names.push_back(word + ' ' + std::to_string(number));
    return names;
}

} // namespace

const committee::Words& committee_words() {
    static const auto words = committee::Words::from_json(shipped_text("data/committee-words.json"));
    return words;
}

const workbook::Words& workbook_words() {
    static const auto words = workbook::Words::from_json(shipped_text("data/workbook-words.json"));
    return words;
}

committee::Places places(int units, int schools, int providers) {
    return {numbered("Thôn", units), numbered("Trường", schools), numbered("Bưu điện", providers)};
}

std::vector<MemberRow> full_rows(const profile::Profile& profile, const committee::Places& places,
                                 const std::string& from) {
    std::vector<MemberRow> rows;
    for (const committee::Seat& seat : committee::seats_of(profile, places, workbook_words())) {
        MemberRow row;
        row.name = "Người " + std::to_string(rows.size() + 1);
        row.post = seat.post;
        row.title = seat.title;
        row.from = from;
        row.decision = "657/QĐ-UBND";
        row.decided = from;
        row.article = seat.article;
        rows.push_back(std::move(row));
    }
    return rows;
}

table::Sheet members_sheet(const std::vector<MemberRow>& rows) {
    constexpr int header = 3, first = 5;
    table::Sheet sheet(first + static_cast<int>(rows.size()), committee::column_count);
    sheet.name = "Danh sách thành viên BCĐ";
    const auto& columns = workbook_forms().form("members").columns;
    for (int column = 0; column < static_cast<int>(committee::column_count); ++column) {
        sheet.cell_for_writing(header, column) = text_cell(columns[static_cast<std::size_t>(column)].header);
        sheet.cell_for_writing(header + 1, column) = text_cell('(' + std::to_string(column + 1) + ')');
    }
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const MemberRow& row = rows[place];
        const auto write = [&](Column column, const std::string& text) {
            if (!text.empty())
                sheet.cell_for_writing(first + static_cast<int>(place), static_cast<int>(column)) =
                    text_cell(text);
        };
        write(Column::name, row.name);
        write(Column::post, row.post);
        write(Column::title, row.title);
        write(Column::note, row.note);
        write(Column::phone, row.phone);
        write(Column::decision, row.decision);
        write(Column::decided, row.decided);
        write(Column::from, row.from);
        write(Column::to, row.to);
        write(Column::substitute, row.substitute);
        write(Column::article, row.article);
    }
    return sheet;
}

Roster read_members(const std::vector<MemberRow>& rows, const profile::Profile* profile,
                    const committee::Places& places) {
    const table::Sheet sheet = members_sheet(rows);
    return committee::read_roster(committee::find_table(sheet, workbook_forms().form("members")),
                                  {profile, places, committee_words(), workbook_words(), common_null_date});
}

} // namespace ansinh::test
