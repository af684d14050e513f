#include "profile/shipped_files.hxx"

#include "profile/fields.hxx"
#include "profile/profile_json.hxx"
#include "text/sentence.hxx"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <sstream>
#include <stdexcept>

namespace ansinh::test {

using namespace ansinh::profile;
using table::Cell;
using table::CellKind;
using table::Sheet;

namespace {

std::map<std::string, std::string, std::less<>> sentences_of(const std::string& file) {
    std::istringstream lines(shipped_text("strings/" + file));
    std::map<std::string, std::string, std::less<>> sentences;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t equals = line.find('=');
        if (line.starts_with('#') || equals == std::string::npos) continue;
        sentences.emplace(line.substr(0, equals), line.substr(equals + 1));
    }
    return sentences;
}

Cell cell_of(const std::optional<Date>& date, Date null_date) {
    return date ? number_cell(calendar::to_serial(*date, null_date), calendar::numeric(*date)) : Cell();
}

Cell cell_of(const std::variant<std::string, double>& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return text_cell(*text);
    return number_cell(std::get<double>(value));
}

} // namespace

std::string shipped_text(const std::string& path) {
    std::ifstream file(ANSINH_SOURCE_DIR "/extension/" + path, std::ios::binary);
    if (!file) throw std::runtime_error(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::set<std::string> shipped_names_in(const std::string& folder) {
    std::set<std::string> names;
    for (const auto& entry :
         std::filesystem::directory_iterator(ANSINH_SOURCE_DIR "/extension/data/" + folder))
        names.insert(entry.path().stem().string());
    return names;
}

const Profile& shipped_profile(std::string_view name) {
    static std::map<std::string, Profile, std::less<>> profiles;
    const auto known = profiles.find(name);
    if (known != profiles.end()) return known->second;
    const std::string key(name);
    return profiles.emplace(key, profile_from_json(shipped_text("data/profiles/" + key + ".json"), name))
        .first->second;
}

const Parameters& shipped_parameters() {
    static const Parameters parameters = [] {
        Parameters all;
        for (const std::string& file : shipped_names_in("parameters"))
            all.add_json(shipped_text("data/parameters/" + file + ".json"), file);
        return all;
    }();
    return parameters;
}

const SheetWords& sheet_words() {
    static const SheetWords words = SheetWords::from_json(shipped_text("data/profile-words.json"));
    return words;
}

Cell text_cell(std::string text) {
    Cell cell;
    cell.kind = text.empty() ? CellKind::empty : CellKind::text;
    cell.text = std::move(text);
    return cell;
}

Cell number_cell(double value, std::string shown) {
    Cell cell;
    cell.kind = CellKind::number;
    cell.value = value;
    cell.text = std::move(shown);
    return cell;
}

Sheet sheet_of(const std::vector<Row>& rows, Date null_date) {
    Sheet sheet(static_cast<int>(rows.size()) + 3, static_cast<int>(column_count));
    sheet.name = "Tham số";
    sheet.cell_for_writing(0, 0) = text_cell("THAM SỐ NĂM 2026");
    for (int column = 0; column < sheet.columns(); ++column)
        sheet.cell_for_writing(2, column) = text_cell(sheet_words().header(static_cast<Column>(column)));
    int at = 3;
    for (const Row& row : rows) {
        const std::vector<Cell> cells{
            text_cell(row.code),        text_cell(row.text),   row.code.empty() ? Cell() : cell_of(row.value),
            text_cell(row.unit),        text_cell(row.source), cell_of(row.from, null_date),
            cell_of(row.to, null_date), text_cell(row.note)};
        for (int column = 0; column < sheet.columns(); ++column)
            sheet.cell_for_writing(at, column) = cells[static_cast<std::size_t>(column)];
        ++at;
    }
    return sheet;
}

table::Area whole(const Sheet& sheet) {
    return {0, 0, sheet.rows() - 1, sheet.columns() - 1};
}

SheetReading read(const Sheet& sheet, Date null_date) {
    return read_sheet(sheet, whole(sheet), {sheet_words(), shipped_parameters(), null_date});
}

Profile bare(Profile profile) {
    profile.documents.clear();
    profile.reporters.clear();
    profile.seats.clear();
    profile.duties.clear();
    each_setting(profile.settings, [](const char*, auto& setting, Limits) { setting.origin = {}; });
    each_sheet_list(profile, [](const char*, auto& records) {
        for (auto& record : records)
            record.origin = {};
    });
    return profile;
}

std::string sentence(const Message& message) {
    static const auto sentences = [] {
        std::map<std::string, std::string, std::less<>> all;
        for (const char* room : {"profile", "office", "roster"})
            all.merge(sentences_of(std::string(room) + ".vi.properties"));
        return all;
    }();
    const auto pattern = [](std::string_view code) {
        const auto found = sentences.find(code);
        if (found == sentences.end()) throw std::out_of_range(std::string(code));
        return found->second;
    };
    return text::render(message, text::Language::vietnamese, pattern,
                        [](std::size_t) { return std::string(); });
}

} // namespace ansinh::test
