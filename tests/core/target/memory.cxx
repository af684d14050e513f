// What a document remembers: found again in changed tables, kept small, and read from anything.
#include "target/memory.hxx"

#include "refusal.hxx"
#include "table/sample_grids.hxx"
#include "target/commune.hxx"

#include <boost/json.hpp>
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <random>

using namespace ansinh;
using namespace ansinh::target;
using namespace ansinh::target::test;
using ansinh::test::Grid;
using ansinh::test::refusal;
using ansinh::test::sum;
using Codes = std::vector<std::string>;
using Numbers = std::vector<std::int64_t>;
using table::Product;
using table::Sheet;
using table::Table;

namespace {

const ansinh::test::Value none{};
const std::vector<std::string> only_this{"Biểu 01"};

struct Book {
    explicit Book(Sheet content, std::string name = "Biểu 01") : sheet(std::move(content)) {
        sheet.name = std::move(name);
        tables = find_tables(sheet, shipped_words());
    }
    FilledForm fill(const Memory* memory, std::string_view cursor = "A1") const {
        return fill_in(sheet, tables, shipped_words(), request_at(cursor).cursor, memory, only_this);
    }
    std::vector<ProductDraft> drafts(const Form& form) const {
        return make_drafts(sheet, tables, shipped_words(), form);
    }
    void remember(Memory& memory, const Form& form, const std::string& when = "2026-01-05T08:00:00") const {
        memory.remember(sheet, tables.front(), only_this, form, drafts(form), when);
    }

    Sheet sheet;
    std::vector<Table> tables;
};

/// Columns: names, blanks inserted before the third column, rows inserted among the units.
Book village_book(int columns_inserted = 0, bool row_inserted = false, const char* target = "Chỉ tiêu") {
    const auto line = [&](std::vector<ansinh::test::Value> first, std::vector<ansinh::test::Value> rest,
                          const char* header = nullptr) {
        for (int i = 0; i < columns_inserted; ++i)
            first.push_back(header != nullptr ? ansinh::test::Value(header) : none);
        first.insert(first.end(), rest.begin(), rest.end());
        return first;
    };
    std::vector<ansinh::test::Line> lines{
        line({"STT", "Thôn"}, {"Chưa tham gia", "Tối đa", target, "Đã đạt"}, "Khu vực"),
        line({1, "Thôn 1"}, {60, 30, none, none}), line({2, "Thôn 2"}, {30, none, none, none})};
    if (row_inserted) lines.push_back(line({3, "Thôn Mới"}, {10, none, none, none}));
    lines.push_back(line({4, "Thôn 4"}, {10, none, none, none}));
    lines.push_back(line({none, "Cộng"}, {sum(100), none, 50, none}));
    Grid grid;
    grid.put("A1", lines);
    return Book(grid.sheet());
}

int column(std::string_view letter) {
    return table::parse_column(letter).value();
}

Codes codes_of(const std::vector<Doubt>& doubts) {
    Codes found;
    for (const Doubt& doubt : doubts)
        found.push_back(doubt.message.code);
    return found;
}

} // namespace

TEST_CASE("answers come back for the same table, consents do not", "[target]") {
    const Book book = village_book();
    Form form = book.fill(nullptr).form;
    REQUIRE(form.products.size() == 1);
    ProductForm& product = form.products[0];
    CHECK(product.maximum.column == column("D"));
    product.maximum = {std::nullopt, "40"};
    product.total.text = "60";
    product.locked = {{1, 25}};
    form.hidden = HiddenRows::include;
    form.accept_numbers = true;
    Memory memory;
    book.remember(memory, form);
    const FilledForm again = book.fill(&memory);
    CHECK(again.doubts.empty());
    Form expected = form;
    expected.hidden = HiddenRows::ask;
    expected.accept_numbers = false;
    expected.overwrite = true; // nothing stands in the way: the cells are empty
    CHECK(again.form == expected);
    CHECK(Memory::from_json(memory.to_json()) == memory);
}

TEST_CASE("another method comes back, and an older An Sinh is told that it cannot read it", "[target]") {
    const Book book = village_book();
    Form form = book.fill(nullptr).form;
    Memory memory;
    book.remember(memory, form);
    CHECK(memory.to_json().starts_with(R"({"version":1,)"));
    form.method = quota::Method::dean;
    book.remember(memory, form);
    CHECK(memory.to_json().starts_with(R"({"version":2,)"));
    CHECK(Memory::from_json(memory.to_json()) == memory);
    CHECK(book.fill(&memory).form.method == quota::Method::dean);
    CHECK(memory.tables()[0].versions[0].method == quota::Method::dean);
    form.method = quota::Method::hamilton;
    book.remember(memory, form);
    CHECK(memory.to_json().starts_with(R"({"version":2,)")); // an earlier result still names Dean's
}

TEST_CASE("a total read from its cell is read anew, not remembered", "[target]") {
    Book book = village_book();
    Memory memory;
    book.remember(memory, book.fill(nullptr).form);
    book.sheet.cell_for_writing(4, 4) = number_cell(80);
    const Form again = book.fill(&memory).form;
    CHECK(again.products[0].total.text == "80");
    CHECK(again.products[0].total.is_from_cell());
}

TEST_CASE("columns and locked units are found anew after others were inserted", "[target]") {
    Book before = village_book();
    before.sheet.cell_for_writing(3, 4) = number_cell(6);
    Form form = before.fill(nullptr).form;
    form.products[0].locked = {{1, 25}, {3, std::nullopt}};
    Memory memory;
    before.remember(memory, form);
    CHECK(memory.tables()[0].form.products[0].locked ==
          std::vector<RememberedLock>{{"Thôn 1", 25}, {"Thôn 4", 6}});
    for (const int inserted : {0, 1, 2})
        for (const bool row : {false, true}) {
            const Book after = village_book(inserted, row);
            const FilledForm filled = after.fill(&memory);
            INFO(inserted << " columns");
            const ProductForm& product = filled.form.products[0];
            CHECK(product.basis == BasisChoice{column("C") + inserted, std::nullopt});
            CHECK(product.maximum.column == column("D") + inserted);
            CHECK(product.into == column("E") + inserted);
            CHECK(product.locked == std::vector<RowLock>{{1, 25}, {row ? 4 : 3, 6}});
            CHECK(codes_of(filled.doubts) == (inserted == 0 ? Codes{} : Codes(3, "doubt.column-moved")));
            CHECK(after.drafts(filled.form)[0].draft.numbers().front() == 25);
        }
}

TEST_CASE("a column that is gone, or headed otherwise, is a question", "[target]") {
    const Book before = village_book();
    Form form = before.fill(nullptr).form;
    Memory memory;
    before.remember(memory, form);
    const FilledForm renamed = village_book(0, false, "Chỉ tiêu năm 2027").fill(&memory);
    CHECK(renamed.form.products[0].into == column("E"));
    REQUIRE(codes_of(renamed.doubts) == Codes{"doubt.column-renamed"});
    CHECK(renamed.doubts[0].message.arguments == std::vector<Argument>{"Chỉ tiêu", "E", "Chỉ tiêu năm 2027"});
    const FilledForm gone = village_book(1, false, "Chỉ tiêu năm 2027").fill(&memory);
    CHECK(gone.form.products[0].into == column("F"));
    CHECK(std::ranges::count(codes_of(gone.doubts), "doubt.column-gone") == 1);
}

TEST_CASE("a locked unit that is gone is a question", "[target]") {
    const Book before = village_book(0, true);
    Form form = before.fill(nullptr).form;
    form.products[0].locked = {{3, 7}};
    Memory memory;
    before.remember(memory, form);
    const FilledForm filled = village_book().fill(&memory);
    CHECK(filled.form.products[0].locked.empty());
    CHECK(filled.doubts == std::vector<Doubt>{{{"doubt.locks-gone", {"Thôn Mới"}}, Answer::locks, 0}});
}

TEST_CASE("villages of one name keep their locks apart by section", "[target]") {
    const Book book(ansinh::test::sections_and_same_names().sheet());
    Form form = book.fill(nullptr, "F13").form;
    form.products[0].locked = {{16, 31}};
    Memory memory;
    book.remember(memory, form);
    CHECK(book.fill(&memory, "F13").form.products[0].locked == std::vector<RowLock>{{16, 31}});
    // The product without the cursor takes part again when the cursor says nothing.
    CHECK_FALSE(book.fill(&memory, "C13").form.products[1].taking_part);
    CHECK(book.fill(&memory, "J13").form.products[1].taking_part);
}

TEST_CASE("a renamed sheet keeps its memory, a copied one begins anew", "[target]") {
    const Book book = village_book();
    Form form = book.fill(nullptr).form;
    form.products[0].total.text = "77";
    Memory memory;
    book.remember(memory, form);
    Sheet other_sheet = book.sheet;
    other_sheet.name = "Biểu 2026";
    const std::vector<std::string> renamed{"Biểu 2026"}, copied{"Biểu 01", "Biểu 2026"};
    CHECK(memory.find(other_sheet, book.tables[0], renamed) != nullptr);
    CHECK(memory.find(other_sheet, book.tables[0], copied) == nullptr);
    memory.remember(other_sheet, book.tables[0], renamed, form, {}, "");
    CHECK(memory.tables().size() == 1);
    CHECK(memory.tables()[0].sheet == "Biểu 2026");
}

TEST_CASE("tables with the same headers on one sheet are told apart, moved ones are followed", "[target]") {
    const auto stacked = [](int rows_above, bool first) {
        Grid grid;
        const auto put = [&](int row, int basis) {
            grid.put(fmt::format("A{}", row), {{"STT", "Thôn", "Chưa tham gia", "Chỉ tiêu"},
                                               {1, "Thôn 1", basis, none},
                                               {2, "Thôn 2", 20, none},
                                               {none, "Cộng", sum(20 + basis), none}});
        };
        if (first) put(1 + rows_above, 10);
        put(11 + rows_above, 30);
        return Book(grid.sheet());
    };
    const Book both = stacked(0, true);
    REQUIRE(both.tables.size() == 2);
    Memory memory;
    Form form = both.fill(nullptr, "D2").form;
    form.products[0].total.text = "77";
    both.remember(memory, form);
    CHECK(both.fill(&memory, "D2").form.products[0].total.text == "77");
    CHECK(both.fill(&memory, "D12").form.products[0].total.text.empty());
    CHECK(stacked(7, true).fill(&memory, "D9").form.products[0].total.text == "77");
    CHECK(stacked(0, false).fill(&memory, "D12").form.products[0].total.text == "77");
}

TEST_CASE("versions are kept, newest first, and what they wrote may be written over", "[target]") {
    Book book = village_book();
    Memory memory;
    Form form = book.fill(nullptr).form;
    book.remember(memory, form, "2026-01-05T08:00:00");
    form.products[0].locked = {{1, 20}};
    const auto drafts = book.drafts(form);
    book.remember(memory, form, "2026-01-06T08:00:00");
    REQUIRE(memory.tables().size() == 1);
    const auto& versions = memory.tables()[0].versions;
    REQUIRE(versions.size() == 2);
    CHECK(versions[0].when == "2026-01-06T08:00:00");
    CHECK(versions[0].total == 50);
    CHECK(versions[0].into == std::vector<std::string>{"Chỉ tiêu"});
    CHECK(versions[0].units ==
          std::vector<VersionUnit>{{"Thôn 1", 20, true}, {"Thôn 2", 23, false}, {"Thôn 4", 7, false}});
    const Numbers written = drafts[0].draft.numbers();
    for (std::size_t unit = 0; unit < written.size(); ++unit)
        book.sheet.cell_for_writing(static_cast<int>(unit) + 1, 4) =
            number_cell(static_cast<double>(written[unit]));
    CHECK(book.fill(&memory).form.overwrite);
    CHECK(book.drafts(book.fill(&memory).form)[0].draft.is_ready());
    CHECK_FALSE(book.fill(nullptr).form.overwrite);
    book.sheet.cell_for_writing(2, 4) = number_cell(24);
    CHECK_FALSE(book.fill(&memory).form.overwrite);
}

TEST_CASE("a newer version is left as it is and said", "[target]") {
    const std::string newer = R"({"version": 3, "tables": {"something": "else"}})";
    Memory memory = Memory::from_json(newer);
    CHECK(memory.is_newer());
    const Book book = village_book();
    CHECK(codes_of(book.fill(&memory).doubts) == Codes{"doubt.memory-newer"});
    book.remember(memory, book.fill(nullptr).form);
    CHECK(memory.to_json() == newer);
}

TEST_CASE("a broken memory is refused with what and where", "[target]") {
    const auto where = [](std::string_view json) {
        const Message message = refusal([&] { Memory::from_json(json); });
        CHECK(message.code == "memory.broken");
        return std::get<std::string>(message.arguments.at(1));
    };
    CHECK(where("{") == "{}");
    CHECK(where("[]") == "{}");
    CHECK(where("{}") == "version");
    CHECK(where(R"({"version": 0})") == "version");
    CHECK(where(R"({"version": 1})") == "tables");
    CHECK(where(R"({"version": 1, "tables": [7]})") == "tables");
    CHECK(where(R"({"version": 1, "tables": [{"sheet": "a", "area": "?"}]})") == "area");
    CHECK(Memory::from_json("") == Memory());
    CHECK_FALSE(Memory().is_newer());
}

namespace {

class RandomMemory {
public:
    explicit RandomMemory(unsigned seed) : m_numbers(seed) {}

    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_numbers); }

    std::string json() {
        std::string list;
        for (int table = number(0, 3); table > 0; --table)
            list += (list.empty() ? "" : ",") + this->table();
        return R"({"version":1,"tables":[)" + list + "]}";
    }

private:
    bool chance() { return number(0, 1) == 1; }

    std::string text() {
        static const std::vector<std::string> texts{"",   "Thôn 1", "Khu \"A\" \\ ó", "Chỉ tiêu\u202F2026",
                                                    "\t", "😀",      "1.234"};
        return boost::json::serialize(boost::json::value(
            texts[static_cast<std::size_t>(number(0, static_cast<int>(texts.size()) - 1))]));
    }

    std::string texts() {
        std::string list;
        for (int i = number(0, 3); i > 0; --i)
            list += (list.empty() ? "" : ",") + text();
        return "[" + list + "]";
    }

    std::string people() {
        return chance() ? std::to_string(number(0, 1000)) : std::to_string(9007199254740992 - number(0, 9));
    }

    std::string column() {
        const int count = number(1, 4);
        return fmt::format(R"({{"column":"{}","header":{},"place":{},"count":{}}})",
                           table::column_name(number(0, 1023)), texts(), number(0, count - 1), count);
    }

    std::string product() {
        std::string made = fmt::format(
            R"({{"product":"{}","taking_part":{})",
            std::array{"none", "health", "pension"}[static_cast<std::size_t>(number(0, 2))], chance());
        for (const char* key : {"into", "basis", "basis_less", "participants"})
            if (chance()) made += fmt::format(R"(,"{}":{})", key, column());
        made += fmt::format(R"(,"kind":"{}","total":{})", chance() ? "newly_joined" : "at_year_end", text());
        for (const char* key : {"minimum", "maximum"})
            if (chance()) made += fmt::format(R"(,"{}":{})", key, chance() ? column() : R"("12")");
        std::string locks;
        for (int i = number(0, 3); i > 0; --i)
            locks +=
                fmt::format(R"({}{{"name":{},"people":{}}})", locks.empty() ? "" : ",", text(), people());
        return made + R"(,"locked":[)" + locks + "]}";
    }

    std::string version() {
        std::string units;
        for (int i = number(0, 6); i > 0; --i)
            units += fmt::format("{}[{},{}{}]", units.empty() ? "" : ",", text(), people(),
                                 chance() ? ",true" : "");
        return fmt::format(R"({{"when":"2026-0{}-01","product":"health","total":{},"kind":"at_year_end",)"
                           R"("into":{},"method":"hamilton","units":[{}]}})",
                           number(1, 9), people(), texts(), units);
    }

    std::string table() {
        std::string products, versions;
        for (int i = number(0, 3); i > 0; --i)
            products += (products.empty() ? "" : ",") + product();
        for (int i = number(0, 4); i > 0; --i)
            versions += (versions.empty() ? "" : ",") + version();
        return fmt::format(R"({{"sheet":{},"area":"A{}:F20","header":{},"form":{{{}"method":"hamilton",)"
                           R"("as_formulas":{},"products":[{}]}},"versions":[{}]}})",
                           text(), number(1, 20), text(), chance() ? "\"names\":" + column() + "," : "",
                           chance(), products, versions);
    }

    std::mt19937 m_numbers;
};

} // namespace

TEST_CASE("what was remembered is written and read back the same, by thousands", "[target]") {
    RandomMemory random(42);
    for (int round = 0; round < 2000; ++round) {
        const std::string json = random.json();
        const Memory memory = Memory::from_json(json);
        REQUIRE(memory.to_json() == json);
        REQUIRE(Memory::from_json(memory.to_json()) == memory);
    }
}

TEST_CASE("a truncated or mutated memory is read or refused, never worse", "[target]") {
    RandomMemory random(43);
    int refused = 0, read = 0;
    const Book book = village_book();
    for (int round = 0; round < 6000; ++round) {
        std::string json = random.json();
        if (round % 3 == 0)
            json.resize(static_cast<std::size_t>(random.number(0, static_cast<int>(json.size()))));
        for (int change = random.number(1, 4); change > 0 && !json.empty(); --change) {
            const auto at = static_cast<std::size_t>(random.number(0, static_cast<int>(json.size()) - 1));
            static constexpr std::string_view pieces = "\"{}[],:-0129eE.\\ntf\x80\xff";
            const char piece =
                pieces[static_cast<std::size_t>(random.number(0, static_cast<int>(pieces.size()) - 1))];
            if (random.number(0, 2) == 0)
                json.erase(at, 1);
            else if (random.number(0, 1) == 0)
                json.insert(at, 1, piece);
            else
                json[at] = piece;
        }
        try {
            Memory memory = Memory::from_json(json);
            ++read;
            book.fill(&memory);
            book.remember(memory, book.fill(&memory).form);
            REQUIRE(Memory::from_json(memory.to_json()) == memory);
        } catch (const Error& error) {
            REQUIRE(error.message().code == "memory.broken");
            ++refused;
        }
    }
    CHECK(refused > 1000);
    CHECK(read > 100);
}

TEST_CASE("what is remembered for one table fits any other without a fault of the program", "[target]") {
    RandomMemory random(44);
    const Book one = village_book();
    const Book other(ansinh::test::sections_and_same_names().sheet());
    for (int round = 0; round < 500; ++round) {
        boost::json::value json = boost::json::parse(random.json());
        for (boost::json::value& table : json.as_object()["tables"].as_array()) {
            table.as_object()["sheet"] = "Biểu 01";
            table.as_object()["area"] = "A1:Z99";
        }
        const Memory memory = Memory::from_json(boost::json::serialize(json));
        for (const Book* book : {&one, &other}) {
            const FilledForm filled = book->fill(&memory);
            REQUIRE_FALSE(filled.form.products.empty());
            for (const ProductDraft& product : book->drafts(filled.form))
                REQUIRE(product.draft.is_ready() == product.draft.allocation.has_value());
        }
    }
}

TEST_CASE("the oldest versions make room within a megabyte", "[target]") {
    Sheet sheet(4002, 3);
    sheet.name = "Biểu 01";
    TableMaker maker(sheet, "A1");
    maker.column({"Thôn"}, table::Meaning::unit)
        .column({"Chưa tham gia"}, table::Meaning::not_participating)
        .column({"Chỉ tiêu"}, table::Meaning::target);
    for (int unit = 0; unit < 4000; ++unit)
        maker.row(table::RowKind::unit, fmt::format("Tổ dân phố khu vực số {}", unit),
                  {number_cell(unit % 7)});
    maker.row(table::RowKind::total, "Cộng", {empty_cell(), number_cell(11345)});
    const std::vector tables{maker.make()};
    const Form form = fill_in(sheet, tables, shipped_words(), std::nullopt).form;
    const auto drafts = make_drafts(sheet, tables, shipped_words(), form);
    REQUIRE(drafts.at(0).draft.is_ready());
    Memory memory;
    for (int day = 10; day < 30; ++day)
        memory.remember(sheet, tables[0], only_this, form, drafts, fmt::format("2026-01-{}", day));
    const std::string json = memory.to_json();
    CHECK(json.size() <= Memory::most_bytes);
    CHECK(json.size() > Memory::most_bytes / 2);
    const auto& versions = memory.tables().front().versions;
    REQUIRE(versions.size() > 2);
    CHECK(versions.front().when == "2026-01-29");
    CHECK(versions.back().when == fmt::format("2026-01-{}", 30 - versions.size()));
    CHECK(Memory::from_json(json) == memory);
}
