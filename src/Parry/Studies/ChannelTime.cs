using System.Collections.Generic;

namespace Parry.Studies;

/// <summary>How many engagements the channels of a shooter have time for, at most: on each channel as many commits as fit
/// into the times at which any threat allows one, a shortest holding time apart.</summary>
internal sealed class ChannelTime
{
    private readonly List<(long From, long To)> _commits = [];
    private long _hold = long.MaxValue;

    /// <summary>A time in which a commit is possible.</summary>
    /// <param name="from">Its first instant.</param>
    /// <param name="to">Its last, not before.</param>
    /// <param name="hold">From commit to a free channel, at least; 0 or more.</param>
    public void Add(long from, long to, long hold)
    {
        _commits.Add((from, to));
        _hold = long.Min(_hold, hold);
    }

    /// <summary>The most engagements of so many channels; without end where a channel is held for no time.</summary>
    public double Engagements(int channels)
    {
        if (_commits.Count == 0)
        {
            return 0;
        }
        if (_hold == 0)
        {
            return double.PositiveInfinity;
        }
        _commits.Sort();
        long free = long.MinValue, most = 0;
        foreach ((long from, long to) in _commits)
        {
            long first = long.Max(from, free);
            if (first <= to)
            {
                long commits = 1 + ((to - first) / _hold);
                most += commits;
                free = first + (commits * _hold);
            }
        }
        return (double)most * channels;
    }
}
