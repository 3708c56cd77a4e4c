// Single flight: of those who ask the same thing at the same time one goes and the others take its answer.
#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

namespace holdfast::cache {

template<class Answer>
class Flights {
public:
    // `work()` on the calling thread, or the answer of the one that is under way. nullopt: stopped while
    // waiting, or the one under way threw.
    template<class Work>
    std::optional<Answer> run(const std::string& key, std::stop_token stop, Work work)
    {
        std::unique_lock lock(m_mutex);
        if (const auto it = m_flights.find(key); it != m_flights.end()) {
            const auto flight = it->second;
            ++m_shared;
            flight->landed.wait(lock, stop, [&] { return flight->over; });
            return flight->answer;
        }
        const auto flight = m_flights[key] = std::make_shared<Flight>();
        lock.unlock();
        const Landing landing{*this, key, *flight};
        Answer answer = work();
        {
            // Gone before the landing takes the lock again.
            const std::lock_guard guard(m_mutex);
            flight->answer = answer;
        }
        return answer;
    }

    std::int64_t shared() const
    {
        const std::lock_guard lock(m_mutex);
        return m_shared;
    }

private:
    struct Flight {
        std::condition_variable_any landed;
        bool over = false;
        std::optional<Answer> answer;
    };
    // On every way out, so that nobody waits for a flight that fell.
    struct Landing {
        Flights& flights;
        const std::string& key;
        Flight& flight;
        ~Landing()
        {
            {
                const std::lock_guard lock(flights.m_mutex);
                flight.over = true;
                flights.m_flights.erase(key);
            }
            flight.landed.notify_all();
        }
    };

    mutable std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Flight>> m_flights;
    std::int64_t m_shared = 0;
};

} // namespace holdfast::cache
