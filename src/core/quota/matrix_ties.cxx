#include "quota/matrix_ties.hxx"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>

#include <algorithm>
#include <utility>

namespace ansinh::quota {

namespace {

/// A cell at a signpost: an arc from its row to its column while it may get one more, else back.
struct Open {
    std::size_t row;
    std::size_t column; ///< as a node: behind the rows
    bool up;
    bool settled = false;
};

class Ring {
public:
    Ring(const MatrixTable& table, std::span<const Standing> standing)
        : m_rows(table.rows()),
          m_nodes(table.rows() + table.columns()),
          m_arcs(m_nodes),
          m_group(m_nodes),
          m_seen(m_nodes),
          m_by(m_nodes) {
        for (std::size_t cell = 0; cell < standing.size(); ++cell)
            if (standing[cell] != Standing::inside)
                m_open.push_back({cell / table.columns(), m_rows + cell % table.columns(),
                                  standing[cell] == Standing::at_upper});
        keep_rings();
        for (std::size_t index = 0; index < m_open.size(); ++index) {
            m_arcs[m_open[index].row].push_back(index);
            m_arcs[m_open[index].column].push_back(index);
        }
    }

    /// Cell by cell: one person more where a ring of cells not settled yet allows it.
    void settle(const MatrixTable& table, std::vector<std::int64_t>& given) {
        for (Open& open : m_open) {
            open.settled = true;
            if (!open.up || m_group[open.row] != m_group[open.column] || !reach(open.column, open.row))
                continue;
            flip(table, open, given);
            for (std::size_t node = open.row; node != open.column;) {
                Open& by = m_open[m_by[node]];
                node = node == by.row ? by.column : by.row;
                flip(table, by, given);
            }
        }
    }

    std::vector<MatrixTie> ties() const {
        std::vector<MatrixTie> result;
        for (const Open& open : m_open)
            result.push_back({open.row, open.column - m_rows, open.up ? 1 : -1});
        return result;
    }

private:
    /// An arc lies on a ring exactly if both its ends are in one strong component.
    void keep_rings() {
        boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS> graph(m_nodes);
        for (const Open& open : m_open)
            boost::add_edge(open.up ? open.row : open.column, open.up ? open.column : open.row, graph);
        boost::strong_components(
            graph, boost::make_iterator_property_map(m_group.begin(), boost::get(boost::vertex_index, graph),
                                                     m_group[0]));
        std::erase_if(m_open, [&](const Open& open) { return m_group[open.row] != m_group[open.column]; });
        m_groups = m_nodes;
    }

    static void flip(const MatrixTable& table, Open& open, std::vector<std::int64_t>& given) {
        const std::size_t cell = table.columns() * open.row + (open.column - table.rows());
        given[cell] += open.up ? 1 : -1;
        open.up = !open.up;
    }

    /// Breadth first over what is not settled. What cannot be left stays so, however people move within it
    /// and around it: it becomes a group of its own, and no search is made from it to the outside again.
    bool reach(std::size_t from, std::size_t to) {
        std::ranges::fill(m_seen, false);
        std::vector<std::size_t> queue{from};
        m_seen[from] = true;
        for (std::size_t next = 0; next < queue.size(); ++next) {
            const std::size_t node = queue[next];
            for (const std::size_t index : m_arcs[node]) {
                const Open& open = m_open[index];
                if (open.settled || (open.up ? open.row : open.column) != node) continue;
                const std::size_t end = open.up ? open.column : open.row;
                if (m_seen[end]) continue;
                m_seen[end] = true;
                m_by[end] = index;
                if (end == to) return true;
                queue.push_back(end);
            }
        }
        const std::size_t group = m_group[from];
        for (const std::size_t node : queue)
            if (m_group[node] == group) m_group[node] = m_groups;
        ++m_groups;
        return false;
    }

    std::size_t m_rows;
    std::size_t m_nodes;
    std::vector<Open> m_open;
    std::vector<std::vector<std::size_t>> m_arcs; ///< of each node, both ways
    std::vector<std::size_t> m_group;             ///< what lies in different ones lies on no ring
    std::size_t m_groups = 0;
    std::vector<char> m_seen;
    std::vector<std::size_t> m_by;
};

} // namespace

std::vector<MatrixTie> settle_ties(const MatrixTable& table, std::span<const Standing> standing,
                                   std::vector<std::int64_t>& given) {
    Ring ring(table, standing);
    ring.settle(table, given);
    return ring.ties();
}

} // namespace ansinh::quota
