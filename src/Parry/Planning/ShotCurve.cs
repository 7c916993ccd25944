using System.Collections.Generic;

namespace Parry.Planning;

/// <summary>Collects points (intercept at u, launch by s) in the order of u and keeps those that some launch time would
/// choose: the earliest u whose launch is not yet past. A vertical step is two points of equal launch.</summary>
internal sealed class ShotCurve
{
    private readonly List<(double Launch, double Intercept)> _points = [];
    private (double Launch, double Intercept) _previous;
    private bool _dipping;

    public IReadOnlyList<(double Launch, double Intercept)> Points => _points;

    public void Clear() => _points.Clear();

    /// <param name="intercept">The intercept time u, after all added before.</param>
    /// <param name="launch">The latest launch that is there by u.</param>
    /// <param name="joined">Whether every time since the point before is an intercept time too.</param>
    public void Add(double intercept, double launch, bool joined)
    {
        if (_points.Count == 0)
        {
            _points.Add((launch, intercept));
            _dipping = false;
        }
        else if (launch > _points[^1].Launch)
        {
            if (!joined)
            {
                _points.Add((_points[^1].Launch, intercept));
            }
            else if (_dipping)
            {
                double top = _points[^1].Launch;
                double part = (top - _previous.Launch) / (launch - _previous.Launch);
                _points.Add((top, _previous.Intercept + (part * (intercept - _previous.Intercept))));
            }
            _points.Add((launch, intercept));
            _dipping = false;
        }
        else
        {
            _dipping = true;
        }
        _previous = (launch, intercept);
    }
}
